import type { EntryFilter } from '@main/domain/entries/filter';
import type { ListedEntry } from '@main/domain/entries/listed';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import { type EntryKind, entryKinds } from '@shared/entryKinds';
import { referenceOf, uuidV7, withCheckDigit } from '@shared/ids';
import { seeded } from '../ledger/work';

/** A bank whose entries are made, not decided: each branch has two desks, three clerks and forty accounts. */
export type MadeBank = { readonly branches: number; readonly entries: number };

export const branchAt = (n: number): string => `B${String(n).padStart(3, '0')}`;
export const deskAt = (n: number, desk: number): string => `D${String(n).padStart(5, '0')}0${desk}`;
export const clerkAt = (n: number, clerk: number): string => String(56_125_900_000 + n * 10 + clerk);
export const accountAt = (n: number, account: number): string =>
  withCheckDigit(String(10_000_000_000 + n * 1_000 + account));

const firstMs = Date.UTC(2024, 1, 28, 18, 0);

/** Entries of one bank are so far apart that all of them fill about three years, whatever their number. */
const spanMs = 3 * 366 * 24 * 3_600_000;

/** Common kinds often, and rare ones seldom. */
const kindAt = (random: (below: number) => number): EntryKind => {
  if (random(100) < 90) return entryKinds[random(3)] ?? 'transfer';
  return entryKinds[random(entryKinds.length)] ?? 'fee';
};

/** The same entries for the same bank, oldest first; two or three of them in each millisecond that has any. */
export function madeEntries({ branches, entries }: MadeBank): readonly ListedEntry[] {
  const random = seeded(branches * 31 + entries);
  return Array.from({ length: entries }, (_, index): ListedEntry => {
    const branch = random(branches);
    const step = index - (index % 3);
    const at = new Date(firstMs + Math.floor((step * spanMs) / entries));
    const key = uuidV7(
      at.getTime(),
      Uint8Array.from({ length: 10 }, () => random(256)),
    );
    const kind = kindAt(random);
    const [one, other] = [accountAt(branch, random(40)), accountAt(branch, random(40))];
    const takes = kind !== 'cash-credit' && kind !== 'transfer-in' && kind !== 'float';
    const gives = kind === 'transfer' || kind === 'cash-credit' || kind === 'transfer-in';
    return {
      id: `${branchAt(branch)}:${key}`,
      at,
      branch: branchAt(branch),
      businessDate: dateIn(defaultTimeZone, at),
      reference: referenceOf(key),
      kind,
      amount: BigInt(1 + random(9)) * 10n ** BigInt(2 + random(random(40) === 0 ? 9 : 5)),
      debited: takes ? one : null,
      credited: gives ? other : null,
      farEnd: kind === 'transfer-out' ? { branch: 'AWAY', account: accountAt(999, 1) } : null,
      desk: deskAt(branch, random(2)),
      poster: kind === 'interest' ? null : clerkAt(branch, random(3)),
    };
  });
}

/** What does not matter to a search. */
export const anyEntry: EntryFilter = {
  branch: null,
  accounts: null,
  side: null,
  kind: null,
  desk: null,
  poster: null,
  least: null,
  most: null,
  from: null,
  to: null,
};
