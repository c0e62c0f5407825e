/** Where the parts of a line stand, by the first line of the file. */
export type Columns = {
  readonly account: number;
  readonly amount: number;
  /** Null where the file has none. */
  readonly narration: number | null;
  /** How many cells a line has. */
  readonly width: number;
};

/** What the columns may be called, in lower case and without dots; the amount's may name the rupee. */
const names = {
  account: ['account', 'account number', 'account no', 'a/c', 'a/c no', 'खाता', 'खाता संख्या'],
  amount: ['amount', 'salary', 'interest', 'राशि', 'वेतन', 'ब्याज'],
  narration: ['narration', 'description', 'remarks', 'विवरण', 'टिप्पणी'],
} as const;

const plain = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('.', ' ')
    .replace(/[\s_]+/g, ' ')
    .trim();

/** The rupee beside the amount's name. Anything else in brackets, "(USD)" or "(old)", makes it another column. */
const currency = / ?(₹|\((₹|rs|inr) ?\))$/;

const placesOf = (known: readonly string[], cells: readonly string[]): readonly number[] =>
  cells.flatMap((cell, place) => (known.includes(cell) ? [place] : []));

/** Reads the first line; null where it does not name an account and an amount, or names a column twice. */
export function columnsIn(head: readonly string[]): Columns | null {
  const cells = head.map(plain);
  const [account, secondAccount] = placesOf(names.account, cells);
  const [amount, secondAmount] = placesOf(
    names.amount,
    cells.map((cell) => cell.replace(currency, '')),
  );
  const [narration = null, secondNarration] = placesOf(names.narration, cells);
  const isTwice = [secondAccount, secondAmount, secondNarration].some((place) => place !== undefined);
  if (account === undefined || amount === undefined || isTwice) return null;
  return { account, amount, narration, width: head.length };
}
