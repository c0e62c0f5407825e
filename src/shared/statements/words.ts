import type { WordLanguage } from '../amountInWords';
import { entryWords } from '../entryWords';
import { fillWords } from '../fillWords';

/**
 * The texts of a statement. They live here because the window and the worker that makes files say the same; the
 * renderer's texts take them in, so that they are translated in one place. `{{name}}` stands for what is said of it.
 */
const english = {
  ...entryWords.en,
  title: 'Statement of account',
  period: '{{from}} to {{to}}',
  particulars: 'Particulars',
  debit: 'Debit',
  credit: 'Credit',
  opening: 'Opening balance',
  credits: 'Total credits',
  debits: 'Total debits',
  closing: 'Closing balance',
  broughtForward: 'Brought forward',
  nothing: 'No transactions in this period',
  page: 'Page {{page}} of {{pages}}',
  footer: 'From the books of {{bank}}. Please tell the branch soon of anything that is not right.',
  transferTo: 'Transfer to {{account}}',
  transferFrom: 'Transfer from {{account}}',
  transferBack: 'Transfer returned',
  fee: 'Bank charges',
  interest: 'Interest',
  openingEntry: 'Balance brought in',
  adjustment: 'Adjustment',
  reversal: 'Reversal of {{reference}}',
  other: 'Transaction',
} as const;

export type StatementWords = Readonly<Record<keyof typeof english, string>>;

const hindi: StatementWords = {
  ...entryWords.hi,
  title: 'खाता विवरण',
  period: '{{from}} से {{to}} तक',
  particulars: 'ब्योरा',
  debit: 'निकासी',
  credit: 'जमा',
  opening: 'प्रारंभिक शेष',
  credits: 'कुल जमा',
  debits: 'कुल निकासी',
  closing: 'अंतिम शेष',
  broughtForward: 'पिछले पृष्ठ से',
  nothing: 'इस अवधि में कोई लेन-देन नहीं',
  page: 'पृष्ठ {{page}} / {{pages}}',
  footer: '{{bank}} की बहियों से। कुछ भी ग़लत लगे तो शाखा को जल्द बताएँ।',
  transferTo: '{{account}} को अंतरण',
  transferFrom: '{{account}} से अंतरण',
  transferBack: 'अंतरण वापस',
  fee: 'बैंक शुल्क',
  interest: 'ब्याज',
  openingEntry: 'लाई गई शेष राशि',
  adjustment: 'समायोजन',
  reversal: '{{reference}} की वापसी',
  other: 'लेन-देन',
};

export const statementWords: Readonly<Record<WordLanguage, StatementWords>> = { en: english, hi: hindi };

const plain: Readonly<Record<string, keyof StatementWords>> = {
  'cash-credit': 'cash-credit',
  'cash-debit': 'cash-debit',
  'transfer-back': 'transferBack',
  fee: 'fee',
  interest: 'interest',
  'opening-balance': 'openingEntry',
  adjustment: 'adjustment',
};

type Described = {
  readonly kind: string;
  readonly amount: bigint;
  readonly reverses: string | null;
  readonly otherAccount: string | null;
};

/** What an entry was, in words: what a person reads under "Particulars". */
export function particulars(row: Described, words: StatementWords): string {
  const { kind, amount, reverses, otherAccount: account } = row;
  if (reverses) return fillWords(words.reversal, { reference: reverses });
  if (account) return fillWords(amount < 0n ? words.transferTo : words.transferFrom, { account });
  return words[plain[kind] ?? 'other'];
}
