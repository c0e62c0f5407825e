import { extractText, getDocumentProxy } from 'unpdf';

/** The lines of each page of a PDF, in the order in which they were written. */
export async function linesOf(pdf: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.split('\n'));
}

/** Paise of an amount as it is printed, "−12,34,567.89". */
export const paiseOf = (printed: string): bigint => BigInt(printed.replace(/[₹,.]/g, '').replace('−', '-'));

const amount = '−?[\\d,]+\\.\\d{2}';
const rowFigures = new RegExp(`^(${amount}) (${amount})$`);

/** What the rows of a statement say, page by page: the amount of each, without its sign, and the balance after it. */
export const printedRows = (pages: readonly (readonly string[])[]): { amount: bigint; balance: bigint }[] =>
  pages.flat().flatMap((line) => {
    const [, moved, balance] = rowFigures.exec(line) ?? [];
    return moved && balance ? [{ amount: paiseOf(moved), balance: paiseOf(balance) }] : [];
  });
