import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { recordOf, smallBranch } from './decisions';
import { accountNo, credit, debit, event, opening } from './desk';
import {
  adjustment,
  closed,
  dormant,
  fee,
  freeze,
  hold,
  holdPost,
  holdRelease,
  interest,
  newTerms,
  openingBalance,
  reactivated,
  reversal,
  termsWith,
  transfer,
  transferOut,
} from './intents';

const expires = '2026-11-23T05:30:00.000Z';
export const everyKindExpires = new Date(expires);

/** What must be posted after a record. */
export function follow(record: JournalRecord): Intent {
  const intent = followUpOf(record);
  if (!intent) throw new Error(`nothing follows ${record.kind}`);
  return intent;
}

/** A day in two branches in which every kind of posting happens at least once; what is refused is refused truly. */
export function everyKind(): readonly JournalRecord[] {
  const { post, account, records } = smallBranch(1_000n, 500n);
  const [other, brief, payee, unknown] = [accountNo(2), accountNo(3), accountNo(4), accountNo(5)];
  for (const each of [other, brief]) post(opening(each));
  post(event('desk-started', { branch: 'EAST' }));
  post({ ...opening(payee), branch: 'EAST' });
  post(openingBalance(other, 70n));
  post(reversal(recordOf(post(transfer(account, other, 200n)))));
  post(fee(account, 5n));
  post(adjustment(account, 'credit', 5n));

  const [first, second] = [hold(account, 100n, expires), hold(account, 10n, expires)];
  for (const placed of [first, second]) post(placed);
  post(holdPost(first, other, 40n));
  post(holdRelease('hold-void', first));
  post(holdRelease('hold-expire', second), { now: everyKindExpires });

  post(interest(account, '2026-11', 5n));
  post(newTerms(account, termsWith(10n, 1)));
  post(follow(recordOf(post(transferOut(account, { branch: 'EAST', account: payee }, 20n)))));
  const refused = recordOf(
    post(follow(recordOf(post(transferOut(account, { branch: 'EAST', account: unknown }, 30n))))),
  );
  post(follow(refused));

  post(freeze(account, 'both'));
  post(debit(account, 1n));
  post(dormant(brief, 1));
  post(reactivated(brief));
  post(closed(brief));
  post(credit(brief, 1n));
  return records;
}
