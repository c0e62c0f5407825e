import { formatRupees } from '@shared/money';
import type { Altered } from './altered';
import type { Killed } from './killed';
import type { Withdrawals, Withdrawn } from './withdrawals';

export type ProofFigures = {
  readonly withdrawals: Withdrawals;
  readonly killed: Killed;
  readonly altered: Altered;
};

type Row = { readonly label: string; readonly cells: readonly (string | number)[] };
type Section = { readonly title: string; readonly rows: readonly Row[] };

const row = (label: string, ...cells: readonly (string | number)[]): Row => ({ label, cells });

/** What was paid out and what is left, beyond what there was. */
const outOfNowhere = ({ before, amount }: Withdrawals, { paid, balance }: Withdrawn): bigint =>
  BigInt(paid) * amount + balance - before;

function withdrawalSection(figures: Withdrawals): Section {
  const { asked, processes, before, amount, branchbook, readAndSet } = figures;
  const rupees = (paise: bigint) => formatRupees(paise).replace(/\.00$/, '');
  return {
    title: `${asked} withdrawals of ${rupees(amount)} at once from ${rupees(before)}, by ${processes} processes`,
    rows: [
      row('paid out', branchbook.paid, readAndSet.paid),
      row('refused, with the reason', branchbook.refused, readAndSet.refused),
      row('errors', branchbook.errors, readAndSet.errors),
      row('balance in the end', formatRupees(branchbook.balance), formatRupees(readAndSet.balance)),
      row(
        'money from nowhere',
        formatRupees(outOfNowhere(figures, branchbook)),
        formatRupees(outOfNowhere(figures, readAndSet)),
      ),
    ],
  };
}

const killedSection = ({ sent, answered, untold, there, lost, doubled }: Killed): Section => ({
  title: `kill -9 in the middle of ${sent} postings, then a restart`,
  rows: [
    row('sent', sent),
    row('answered before the kill', answered),
    row('posted at the kill, and not yet answered', untold),
    row('there in the end', there),
    row('lost', lost),
    row('doubled', doubled),
  ],
});

const placeOf = ({ book, no }: { readonly book: string; readonly no: number }): string =>
  `no. ${no} of ${book}`;

function alteredSection(figures: Altered): Section {
  const { before, records, signatures, deskRefused, reference, from, to, found } = figures;
  return {
    title: 'One amount changed behind its back by a database administrator',
    rows: [
      row(
        'check of the books before',
        before ? before.reference : `${records} records, ${signatures} signatures: whole`,
      ),
      row(
        "the same, tried with a desk's own rights",
        deskRefused ? `the server refused: ${deskRefused}` : 'the server let it',
      ),
      row('changed', `${reference}  ${formatRupees(from)} → ${formatRupees(to)}`),
      row('check of the books names', found ? `${found.reference}  (${placeOf(found)})` : 'nothing'),
    ],
  };
}

const sides = ['Branchbook', 'read and set'];
const gap = 3;

/** The figures as a plain table, as it is printed and as the README shows it. */
export function proofTable({ withdrawals, killed, altered }: ProofFigures): string {
  const sections = [withdrawalSection(withdrawals), killedSection(killed), alteredSection(altered)];
  const rows = sections.flatMap((section) => section.rows);
  const labelWidth = Math.max(...rows.map(({ label }) => label.length)) + 2 + gap;
  const compared = [sides, ...rows.map(({ cells }) => cells).filter(({ length }) => length > 1)];
  const widths = sides.map((_, column) =>
    Math.max(...compared.map((cells) => String(cells[column] ?? '').length)),
  );
  const figures = (cells: readonly (string | number)[]): string =>
    cells.map((cell, column) => String(cell).padStart(widths[column] ?? 0)).join(' '.repeat(gap));
  return sections
    .flatMap(({ title, rows }, index) => [
      ...(index > 0 ? [''] : []),
      index === 0 ? `${title.padEnd(labelWidth)}` : title,
      ...(index === 0 ? [`${' '.repeat(labelWidth)}${figures(sides)}`] : []),
      ...rows.map(({ label, cells }) => `  ${label.padEnd(labelWidth - 2)}${figures(cells)}`),
    ])
    .map((line) => line.trimEnd())
    .join('\n');
}
