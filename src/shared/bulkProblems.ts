type Words = { readonly en: string; readonly hi: string };

const words = (en: string, hi: string): Words => ({ en, hi });

/** What may be wrong with a line of a bulk's file, or why it was not posted, and how that is said. */
const definitions = {
  broken: words(
    'From here on the file cannot be read: a quotation mark is not closed, or the line is far too long.',
    'यहाँ से आगे फ़ाइल पढ़ी नहीं जा सकती: कोई उद्धरण चिह्न बंद नहीं है, या पंक्ति बहुत लंबी है।',
  ),
  columns: words(
    'The line does not have as many cells as the first one.',
    'इस पंक्ति में उतने खाने नहीं हैं जितने पहली में हैं।',
  ),
  encoding: words('Letters are broken: save the file as UTF-8.', 'अक्षर टूटे हैं: फ़ाइल को UTF-8 में सहेजें।'),
  accountMissing: words('The account number is missing.', 'खाता संख्या नहीं है।'),
  accountForm: words('An account number has 12 digits.', 'खाता संख्या में 12 अंक होते हैं।'),
  accountDigit: words(
    'The account number is mistyped: its check digit is wrong.',
    'खाता संख्या ग़लत लिखी है: उसका जाँच अंक ग़लत है।',
  ),
  accountUnknown: words('There is no such account.', 'ऐसा कोई खाता नहीं है।'),
  accountElsewhere: words('The account is in another branch.', 'यह खाता दूसरी शाखा में है।'),
  accountPays: words('This is the account that pays.', 'यह वही खाता है जिससे भुगतान होता है।'),
  accountClosed: words('The account is closed.', 'खाता बंद हो चुका है।'),
  accountFrozen: words('The account is frozen.', 'खाते पर रोक है।'),
  accountDamaged: words(
    'Posting in the account is stopped: its book is damaged.',
    'इस खाते में दर्ज करना रुका है: इसकी बही क्षतिग्रस्त है।',
  ),
  accountAgain: words(
    'The account is in the file more than once. That is allowed.',
    'यह खाता फ़ाइल में एक से अधिक बार है। इसकी अनुमति है।',
  ),
  interestTwice: words(
    'The account is in the file twice, and gets interest for a period once.',
    'यह खाता फ़ाइल में दो बार है, पर एक अवधि का ब्याज एक ही बार मिलता है।',
  ),
  interestPaid: words(
    'The account has its interest for this period already.',
    'इस खाते को इस अवधि का ब्याज मिल चुका है।',
  ),
  amountMissing: words('The amount is missing.', 'राशि नहीं है।'),
  amountForm: words('This is not an amount such as 12,34,567.50.', 'यह 12,34,567.50 जैसी राशि नहीं है।'),
  amountDecimals: words('The amount is finer than a paisa.', 'राशि एक पैसे से भी बारीक है।'),
  amountNegative: words('The amount is negative.', 'राशि ऋणात्मक है।'),
  amountZero: words('The amount is zero.', 'राशि शून्य है।'),
  amountTooLarge: words('The amount is too large.', 'राशि बहुत बड़ी है।'),
  narrationTooLong: words('The narration is longer than 140 characters.', 'विवरण 140 अक्षरों से लंबा है।'),
  narrationForm: words(
    'The narration has a line break or another control character in it.',
    'विवरण में पंक्ति-विराम या कोई और नियंत्रण अक्षर है।',
  ),
  fundsShort: words('The paying account did not hold enough.', 'भुगतान करने वाले खाते में पर्याप्त राशि नहीं थी।'),
  payerStopped: words('The paying account may not pay.', 'भुगतान करने वाला खाता भुगतान नहीं कर सकता।'),
  refused: words('The books refused it.', 'बहियों ने इसे अस्वीकार किया।'),
} as const satisfies Readonly<Record<string, Words>>;

export type BulkProblem = keyof typeof definitions;

export const bulkProblems = Object.keys(definitions) as [BulkProblem, ...BulkProblem[]];

/** Whether a line with it may be posted all the same. */
export const isWarning = (problem: BulkProblem): boolean => problem === 'accountAgain';

/** What is wrong, in words. */
export const bulkProblemText = (problem: BulkProblem, language: keyof Words): string =>
  definitions[problem][language];

/** The parts of a line that may be wrong; `line` is all of it. */
export const bulkColumns = ['line', 'account', 'amount', 'narration'] as const;
export type BulkColumn = (typeof bulkColumns)[number];

/** What a bulk's file may hold at most. */
export const mostBulkLines = 1_000_000;
