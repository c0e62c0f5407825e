type Words = { readonly en: string; readonly hi: string };

const words = (en: string, hi: string): Words => ({ en, hi });

/**
 * What may be wrong with a record of the books, in the order in which it is looked for, and how that is said to who
 * runs a branch: on screen, and where the books are checked without one.
 */
const definitions = {
  shape: words('The record is not one that Branchbook writes.', 'यह अभिलेख वैसा नहीं है जैसा Branchbook लिखता है।'),
  sum: words('The amounts of the record do not add up to zero.', 'इस अभिलेख की राशियों का योग शून्य नहीं है।'),
  fingerprint: words(
    'What was asked for and what was recorded are not the same.',
    'जो माँगा गया था और जो दर्ज हुआ, वे एक नहीं हैं।',
  ),
  key: words(
    'The record stands under a number that is not its own.',
    'यह अभिलेख ऐसी संख्या के नीचे है जो उसकी अपनी नहीं है।',
  ),
  claim: words(
    'The record refuses something for a reason that was not true.',
    'यह अभिलेख ऐसे कारण से मना करता है जो सच नहीं था।',
  ),
  number: words(
    'A record before this one is missing, or one was put in between.',
    'इससे पहले का कोई अभिलेख ग़ायब है, या बीच में कोई डाला गया है।',
  ),
  chain: words('The record was changed after it was written.', 'यह अभिलेख लिखे जाने के बाद बदला गया है।'),
  signature: words(
    'The record, or one shortly before it, was not written by the desk that it names.',
    'यह अभिलेख, या इससे ठीक पहले का कोई, उस डेस्क ने नहीं लिखा जिसका नाम इसमें है।',
  ),
  run: words(
    'The record was written by a desk that had not started.',
    'यह अभिलेख ऐसे डेस्क ने लिखा जो शुरू नहीं हुआ था।',
  ),
  date: words(
    'The record counts to a day that its desk was not in.',
    'यह अभिलेख ऐसे दिन का है जिसमें उसका डेस्क नहीं था।',
  ),
  balance: words(
    'The balance does not follow from the one before it.',
    'शेष राशि उससे पहले की शेष राशि से मेल नहीं खाती।',
  ),
  floor: words('More was taken out than the account held.', 'खाते में जितना था उससे ज़्यादा निकाला गया।'),
  state: words(
    'Something happened in the account that its state does not allow.',
    'खाते में ऐसा कुछ हुआ जिसकी उसकी स्थिति अनुमति नहीं देती।',
  ),
  hold: words('What is reserved does not add up.', 'आरक्षित राशि का हिसाब नहीं बैठता।'),
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
