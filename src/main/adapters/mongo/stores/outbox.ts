import { maySendAgain } from '@main/domain/mail/kinds';
import type { HeldMail, MailEnd, Outbox } from '@main/ports/outbox';
import type { AnyBulkWriteOperation, Db, Document } from 'mongodb';
import { type OutboxDocument, outbox } from '../schema/collections/outbox';

/** Longer than the slowest server is waited for. */
const holdMs = 180_000;
/** A message whose answer was lost has arrived by then, if it did. */
const repeatMs = 15 * 60_000;

const fromNow = (ms: number) => ({ $add: ['$$NOW', ms] });
const isDue = { $lte: ['$nextAt', '$$NOW'] };

const unknown: Document = {
  state: 'unknown',
  nextAt: { $cond: ['$mayRepeat', fromNow(repeatMs), null] },
  mayRepeat: { $literal: false },
  changedAt: '$$NOW',
};

/** What a mail is after an end. */
function after(end: MailEnd): Document {
  if (end.state === 'unknown') return unknown;
  const common = { changedAt: '$$NOW' };
  if (end.state === 'waiting') return { ...common, state: 'waiting', nextAt: fromNow(end.afterMs) };
  if (end.state === 'givenBack') {
    return { ...common, state: 'waiting', nextAt: '$$NOW', tries: { $subtract: ['$tries', 1] } };
  }
  const reason = end.state === 'failed' ? { $literal: end.reason } : null;
  return { ...common, state: end.state, reason, nextAt: null };
}

const heldMail = (document: OutboxDocument): HeldMail => {
  const { _id, kind, key, userId, to, fence, tries, messageId } = document;
  return { mailId: _id, kind, key, userId, to, fence, tries, messageId: messageId ?? '' };
};

/** Mails in the bank's database. The clock is the server's, the fence the document's own counter. */
export function createOutbox(db: Db): Outbox {
  const collection = db.collection<OutboxDocument>(outbox.name);
  const held = ({ mailId, fence }: HeldMail) => ({ _id: mailId, fence, state: 'sending' as const });

  return {
    put: async (mails) => {
      if (mails.length === 0) return;
      const writes = mails.map(({ mailId, kind, key, userId, to }): AnyBulkWriteOperation<OutboxDocument> => {
        const first = {
          ...{ kind, key, userId, to: { $literal: to }, state: 'waiting', reason: null, messageId: null },
          ...{ tries: { $literal: 0 }, fence: { $literal: 0 }, mayRepeat: { $literal: maySendAgain(kind) } },
          ...{ nextAt: '$$NOW', addedAt: '$$NOW', changedAt: '$$NOW' },
        };
        const isThere = { $gt: ['$kind', null] };
        return {
          updateOne: {
            filter: { _id: mailId },
            update: [{ $replaceWith: { $cond: [isThere, '$$ROOT', { _id: '$_id', ...first }] } }],
            upsert: true,
          },
        };
      });
      await collection.bulkWrite(writes);
    },
    noteAbandoned: async () => {
      await collection.updateMany({ state: 'sending', nextAt: { $type: 'date' }, $expr: isDue }, [
        { $set: unknown },
      ]);
    },
    take: async (domain) => {
      const found = await collection.findOneAndUpdate(
        { state: { $in: ['waiting', 'unknown'] }, nextAt: { $type: 'date' }, $expr: isDue },
        [
          {
            $set: {
              state: 'sending',
              nextAt: fromNow(holdMs),
              fence: { $add: ['$fence', 1] },
              tries: { $add: ['$tries', 1] },
              messageId: { $ifNull: ['$messageId', { $concat: ['$_id', { $literal: `@${domain}` }] }] },
              changedAt: '$$NOW',
            },
          },
        ],
        { sort: { nextAt: 1 }, returnDocument: 'after' },
      );
      return found && heldMail(found);
    },
    isStillHeld: async (mail) => {
      const prolonged = await collection.updateOne({ ...held(mail), $expr: { $gt: ['$nextAt', '$$NOW'] } }, [
        { $set: { nextAt: fromNow(holdMs) } },
      ]);
      return prolonged.matchedCount === 1;
    },
    end: async (mail, end) => {
      await collection.updateOne(held(mail), [{ $set: after(end) }]);
    },
  };
}
