import type { JournalRecord } from '@main/domain/ledger/records';
import { mailFollowing } from '@main/domain/mail/following';
import type { Outbox } from '@main/ports/outbox';

/** Folds records into the outbox: what follows from them is there once, whoever folds them and however often. */
export const createFollowMail =
  ({ put }: Pick<Outbox, 'put'>) =>
  (records: readonly JournalRecord[]): Promise<void> =>
    put(records.flatMap(mailFollowing));
