import { minorUnitsPerRupee } from './money';

/** The languages in which an amount can be said in words. */
export type WordLanguage = 'en' | 'hi';

type Words = {
  readonly below100: (number: number) => string;
  readonly units: {
    readonly hundred: string;
    readonly thousand: string;
    readonly lakh: string;
    readonly crore: string;
  };
  readonly rupees: (count: bigint) => string;
  readonly paise: (count: bigint) => string;
  readonly and: string;
  readonly minus: string;
  readonly zero: string;
};

const englishBelow20 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const inEnglish = (number: number): string => {
  const small = englishBelow20[number];
  if (small !== undefined) return small;
  const tens = englishTens[Math.floor(number / 10) - 2] ?? '';
  const ones = number % 10;
  return ones === 0 ? tens : `${tens}-${englishBelow20[ones]}`;
};

/** Hindi has a word of its own for every number below a hundred. */
const hindiBelow100 = [
  'शून्य एक दो तीन चार पाँच छह सात आठ नौ',
  'दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस',
  'बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस',
  'तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस',
  'चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास',
  'पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ',
  'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर',
  'सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी',
  'अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी',
  'नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे',
].flatMap((decade) => decade.split(' '));

const languages: Readonly<Record<WordLanguage, Words>> = {
  en: {
    below100: inEnglish,
    units: { hundred: 'hundred', thousand: 'thousand', lakh: 'lakh', crore: 'crore' },
    rupees: (count) => (count === 1n ? 'rupee' : 'rupees'),
    paise: (count) => (count === 1n ? 'paisa' : 'paise'),
    and: 'and',
    minus: 'minus',
    zero: 'zero',
  },
  hi: {
    below100: (number) => hindiBelow100[number] ?? '',
    units: { hundred: 'सौ', thousand: 'हज़ार', lakh: 'लाख', crore: 'करोड़' },
    rupees: (count) => (count === 1n ? 'रुपया' : 'रुपये'),
    paise: (count) => (count === 1n ? 'पैसा' : 'पैसे'),
    and: 'और',
    minus: 'ऋण',
    zero: 'शून्य',
  },
};

/** A whole number in Indian grouping: crore, lakh, thousand, hundred. Nothing for zero. */
function wholeInWords(number: bigint, words: Words): string[] {
  const { units, below100 } = words;
  const counted = (count: bigint, unit: string): string[] =>
    count === 0n ? [] : [...wholeInWords(count, words), unit];
  const rest = number % 100n;
  return [
    ...counted(number / 10_000_000n, units.crore),
    ...counted((number / 100_000n) % 100n, units.lakh),
    ...counted((number / 1_000n) % 100n, units.thousand),
    ...counted((number / 100n) % 10n, units.hundred),
    ...(rest === 0n ? [] : [below100(Number(rest))]),
  ];
}

/**
 * An amount as it is written on a voucher: "Five thousand rupees and fifty paise".
 * @param amount paise; any size, also negative
 */
export function amountInWords(amount: bigint, language: WordLanguage): string {
  const words = languages[language];
  const absolute = amount < 0n ? -amount : amount;
  const rupees = absolute / minorUnitsPerRupee;
  const paise = absolute % minorUnitsPerRupee;
  const rupeePart = rupees === 0n ? [] : [...wholeInWords(rupees, words), words.rupees(rupees)];
  const paisePart = paise === 0n ? [] : [...wholeInWords(paise, words), words.paise(paise)];
  const said = [
    ...(amount < 0n ? [words.minus] : []),
    ...rupeePart,
    ...(rupeePart.length > 0 && paisePart.length > 0 ? [words.and] : []),
    ...paisePart,
  ];
  const text = said.length === 0 ? `${words.zero} ${words.rupees(0n)}` : said.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
