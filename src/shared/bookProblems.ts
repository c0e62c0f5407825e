type Words = { readonly en: string; readonly hi: string };

const words = (en: string, hi: string): Words => ({ en, hi });

/**
 * What may be wrong with a record of the books, in the order in which it is looked for, and how that is said to who
 * runs a branch: on screen, and where the books are checked without one.
 */
const definitions = {
  shape: words('The record is not one that Branchbook writes.', 'यह अभिलेख वैसा नहीं है जैसा Branchbook लिखता है।'),
  number: words(
    'A record before this one is missing, or one was put in between.',
    'इससे पहले का कोई अभिलेख ग़ायब है, या बीच में कोई डाला गया है।',
  ),
  chain: words('The record was changed after it was written.', 'यह अभिलेख लिखे जाने के बाद बदला गया है।'),
  signature: words(
    'The record, or one shortly before it, was not written by the desk that it names.',
    'यह अभिलेख, या इससे ठीक पहले का कोई, उस डेस्क ने नहीं लिखा जिसका नाम इसमें है।',
  ),
  decision: words(
    'The record does not follow from what was asked for and from the books before it.',
    'यह अभिलेख उससे नहीं निकलता जो माँगा गया था और जो उससे पहले बहियों में था।',
  ),
  link: words(
    'The record does not match the one that it follows from.',
    'यह अभिलेख उस अभिलेख से मेल नहीं खाता जिससे यह निकला है।',
  ),
  missing: words('The end of the book is missing from here on.', 'यहाँ से आगे बही का अंत ग़ायब है।'),
  root: words(
    'The book is not what it was when the root of the day was recorded.',
    'बही वैसी नहीं है जैसी दिन का मूल दर्ज होते समय थी।',
  ),
  summary: words(
    'The balance shown on screens is not the one in the book.',
    'स्क्रीन पर दिखाई गई शेष राशि वह नहीं है जो बही में है।',
  ),
  totals: words(
    'The totals of a day shown on screens are not those in the book.',
    'स्क्रीन पर दिखाए गए किसी दिन के योग वे नहीं हैं जो बही में हैं।',
  ),
} as const satisfies Readonly<Record<string, Words>>;

export type BookProblem = keyof typeof definitions;

export const bookProblems = Object.keys(definitions) as [BookProblem, ...BookProblem[]];

/** What is wrong, in words. */
export const problemText = (problem: BookProblem, language: keyof Words): string =>
  definitions[problem][language];
