import type { DueMail, PasswordResetStore } from '@main/ports/passwordResets';
import type { Db } from 'mongodb';
import { type PasswordResetDocument, passwordResets } from '../schema/collections/passwordResets';

const askedWithinMs = 60 * 60_000;
const mostAsked = 3;
const codeMs = 10 * 60_000;
const mostTries = 5;
/** Who has taken a mail and has not sent it by then is taken for gone. */
const sendingMs = 60_000;
const mostMailTries = 3;

const fromNow = (ms: number) => ({ $add: ['$$NOW', ms] });

/** In a pipeline a text that begins with a dollar sign would be a field. */
const literal = (value: string | null) => ({ $literal: value });

const recent = {
  $filter: {
    input: { $ifNull: ['$asked', []] },
    cond: { $gt: ['$$this', { $subtract: ['$$NOW', askedWithinMs] }] },
  },
};

/** Every command names one document by its ID, given as a literal, never as an operator. */
export function createPasswordResetStore(db: Db): PasswordResetStore {
  const collection = db.collection<PasswordResetDocument>(passwordResets.name);

  const asked = (request: string) => ({
    asked: { $concatArrays: ['$recent', ['$$NOW']] },
    request: literal(request),
    mail: 'code',
    mailAfter: '$$NOW',
    mailTries: 0,
    codeHash: null,
    expiresAt: '$$NOW',
    tries: 0,
  });

  const mailOf = ({ userId, request, mail }: DueMail) => ({ _id: { $eq: userId }, request, mail });

  return {
    ask: async (userId, request) => {
      const isFull = { $gte: [{ $size: '$recent' }, mostAsked] };
      await collection.updateOne(
        { _id: { $eq: userId ?? '' } },
        [
          { $set: { recent } },
          { $replaceWith: { $cond: [isFull, '$$ROOT', { $mergeObjects: ['$$ROOT', asked(request)] }] } },
          { $unset: 'recent' },
        ],
        { upsert: userId !== null },
      );
    },
    due: async (limit) => {
      const found = await collection
        .find({
          mail: { $type: 'string' },
          mailTries: { $lt: mostMailTries },
          $expr: { $lte: ['$mailAfter', '$$NOW'] },
        })
        .limit(limit)
        .toArray();
      return found.flatMap(({ _id, request, mail }) => (mail ? [{ userId: _id, request, mail }] : []));
    },
    take: async (due, codeHash) => {
      const code =
        due.mail === 'code' ? { codeHash: literal(codeHash), expiresAt: fromNow(codeMs), tries: 0 } : {};
      const taken = await collection.updateOne(
        {
          ...mailOf(due),
          mailTries: { $lt: mostMailTries },
          $expr: { $lte: ['$mailAfter', '$$NOW'] },
        },
        [
          {
            $set: { ...code, mailAfter: fromNow(sendingMs), mailTries: { $add: ['$mailTries', 1] } },
          },
        ],
      );
      return taken.modifiedCount === 1;
    },
    sent: async (due) => {
      await collection.updateOne(mailOf(due), { $set: { mail: null } });
    },
    takeTry: async (userId, request) => {
      const found = await collection.findOneAndUpdate(
        {
          _id: { $eq: userId },
          request: { $eq: request },
          codeHash: { $ne: null },
          tries: { $lt: mostTries },
          $expr: { $gt: ['$expiresAt', '$$NOW'] },
        },
        { $inc: { tries: 1 } },
      );
      return found?.codeHash ?? null;
    },
    spend: async (userId, request, codeHash) => {
      const spent = await collection.updateOne(
        { _id: { $eq: userId }, request: { $eq: request }, codeHash },
        { $set: { codeHash: null } },
      );
      return spent.modifiedCount === 1;
    },
    notify: async (userId, request) => {
      await collection.updateOne({ _id: { $eq: userId }, request: { $eq: request } }, [
        { $set: { mail: 'notice', mailAfter: '$$NOW', mailTries: 0 } },
      ]);
    },
  };
}
