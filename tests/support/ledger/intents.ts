import { holdExpireKey, interestKey, openingBalanceKey } from '@main/domain/ledger/chain';
import { movesToReverse } from '@main/domain/ledger/decideReversal';
import {
  type AccountChangeIntent,
  type HoldIntent,
  type HoldPostIntent,
  type HoldReleaseIntent,
  type IntentOf,
  type ReversalIntent,
  recordId,
} from '@main/domain/ledger/intents';
import type { Terms } from '@main/domain/ledger/products';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Freeze } from '@shared/freezes';
import { common } from './desk';

/** What tests ask of the ledger, kind by kind; whatever else a test needs it spreads over. */

const reasoned = { reason: '', approvedBy: null };

/** Terms of savings: at least so much, or, below zero, overdrawn by so much. Paise. */
export const termsWith = (floor: bigint, version = 0): Terms => ({
  product: 'savings',
  version,
  minimumBalance: floor > 0n ? floor : 0n,
  overdraft: floor < 0n ? -floor : 0n,
});

export const transfer = (from: string, to: string, amount: bigint): IntentOf<'transfer'> => ({
  ...common(),
  kind: 'transfer',
  from,
  to,
  amount,
  narration: '',
});

export const transferOut = (
  account: string,
  to: IntentOf<'transfer-out'>['to'],
  amount: bigint,
): IntentOf<'transfer-out'> => ({ ...common(), kind: 'transfer-out', account, to, amount, narration: '' });

export const fee = (account: string, amount: bigint): IntentOf<'fee'> => ({
  ...common(),
  kind: 'fee',
  account,
  amount,
  narration: '',
});

export const interest = (account: string, period: string, amount: bigint): IntentOf<'interest'> => ({
  ...common(),
  key: interestKey(account, period),
  kind: 'interest',
  account,
  period,
  amount,
  narration: '',
});

export const openingBalance = (account: string, amount: bigint): IntentOf<'opening-balance'> => ({
  ...common(),
  ...reasoned,
  key: openingBalanceKey(account),
  kind: 'opening-balance',
  account,
  amount,
});

type Adjustment = IntentOf<'adjustment'>;

export const adjustment = (
  account: string,
  side: Adjustment['side'],
  amount: bigint,
  against: Adjustment['against'] = 'adjustments',
): Adjustment => ({
  ...common(),
  ...reasoned,
  kind: 'adjustment',
  account,
  side,
  against,
  amount,
});

/** Of an entry that can be taken back. */
export function reversal(record: JournalRecord): ReversalIntent {
  const moves = movesToReverse(record);
  if ('code' in moves) throw new Error(`${record.kind} is never taken back`);
  const { branch, intent } = record;
  return { ...common(), ...reasoned, branch, kind: 'reversal', entry: intent.key, moves };
}

export const hold = (account: string, amount: bigint, expires: string): HoldIntent => ({
  ...common(),
  kind: 'hold',
  account,
  amount,
  expires,
  narration: '',
});

export const holdPost = (
  { key, branch, account }: HoldIntent,
  to: string,
  amount: bigint,
): HoldPostIntent => ({
  ...common(),
  branch,
  kind: 'hold-post',
  hold: key,
  account,
  to,
  amount,
  narration: '',
});

export const holdRelease = (
  kind: HoldReleaseIntent['kind'],
  { key, branch, account }: HoldIntent,
): HoldReleaseIntent => ({
  ...common(),
  ...(kind === 'hold-expire' && { key: holdExpireKey(recordId(branch, key)) }),
  branch,
  kind,
  hold: key,
  account,
  narration: '',
});

export const freeze = (account: string, what: Freeze): AccountChangeIntent => ({
  ...common(),
  ...reasoned,
  kind: 'account-freeze-changed',
  account,
  freeze: what,
});

export const dormant = (account: string, seen: number): AccountChangeIntent => ({
  ...common(),
  kind: 'account-dormant',
  account,
  seen,
});

export const reactivated = (account: string): AccountChangeIntent => ({
  ...common(),
  ...reasoned,
  kind: 'account-reactivated',
  account,
});

export const closed = (account: string): AccountChangeIntent => ({
  ...common(),
  ...reasoned,
  kind: 'account-closed',
  account,
});

export const newTerms = (account: string, terms: Terms): AccountChangeIntent => ({
  ...common(),
  kind: 'account-terms-changed',
  account,
  terms,
});
