import type { KnownKind } from './recordKinds';

/** The kinds of record that move money: what staff look through as transactions. */
export const entryKinds = [
  'cash-credit',
  'cash-debit',
  'transfer',
  'transfer-out',
  'transfer-in',
  'transfer-back',
  'hold-post',
  'fee',
  'interest',
  'opening-balance',
  'adjustment',
  'reversal',
  'float',
] as const satisfies readonly KnownKind[];

export type EntryKind = (typeof entryKinds)[number];
