import type { CallOutput } from '@shared/contract';
import { accountId, history, otherAccountId } from './accounts';

type Told = CallOutput<'intents.untold'>['rows'][number];

/** What became of something that was sent and not answered. */
export const untoldRow = (kind: 'cash-credit' | 'transfer' | 'reversal', outcome: Told['outcome']): Told => ({
  key: kind === 'reversal' ? '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9f' : '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e',
  kind,
  outcome,
  reference: outcome === 'posted' ? (history[1]?.reference ?? '') : null,
  accountId,
  toAccountId: kind === 'transfer' ? otherAccountId : null,
  amount: kind === 'reversal' ? null : '500000',
  code: outcome === 'refused' ? 'ALREADY_REVERSED' : null,
  bookingTime: outcome === 'posted' ? (history[1]?.bookingTime ?? null) : null,
});
