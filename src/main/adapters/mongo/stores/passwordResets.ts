import type { PasswordResetStore } from '@main/ports/passwordResets';
import type { Db } from 'mongodb';
import {
  mostWindows,
  type PasswordResetDocument,
  passwordResets,
} from '../schema/collections/passwordResets';

const codeMs = 10 * 60_000;
const mostTries = 5;

const fromNow = (ms: number) => ({ $add: ['$$NOW', ms] });

/** In a pipeline a text that begins with a dollar sign would be a field. */
const literal = (value: string) => ({ $literal: value });

const isLive = { $gt: ['$expiresAt', '$$NOW'] };

/** Every command names one document by its ID, given as a literal, never as an operator. */
export function createPasswordResetStore(db: Db): PasswordResetStore {
  const collection = db.collection<PasswordResetDocument>(passwordResets.name);

  /** What a document becomes that somebody asks by: the same code for one more window, or another code. */
  const asked = (request: string) => {
    const window = { request: literal(request), tries: { $literal: 0 } };
    const shared = {
      $cond: [
        { $in: [literal(request), '$windows.request'] },
        '$windows',
        { $slice: [{ $concatArrays: ['$windows', [window]] }, -mostWindows] },
      ],
    };
    const anew = { request: literal(request), windows: [window], codeHash: null, expiresAt: fromNow(codeMs) };
    return {
      $replaceWith: {
        $mergeObjects: ['$$ROOT', { $cond: [isLive, { windows: shared }, anew] }],
      },
    };
  };

  return {
    ask: async (userId, request) => {
      const found = await collection.findOneAndUpdate({ _id: { $eq: userId ?? '' } }, [asked(request)], {
        upsert: userId !== null,
        returnDocument: 'after',
      });
      return found?.request === request;
    },
    mint: async (userId, request, codeHash) => {
      const minted = await collection.updateOne({ _id: { $eq: userId }, request, $expr: isLive }, [
        { $set: { codeHash: literal(codeHash), expiresAt: fromNow(codeMs) } },
      ]);
      return minted.matchedCount === 1;
    },
    takeTry: async (userId, request) => {
      const found = await collection.findOneAndUpdate(
        {
          _id: { $eq: userId },
          windows: { $elemMatch: { request: { $eq: request }, tries: { $lt: mostTries } } },
          codeHash: { $ne: null },
          $expr: isLive,
        },
        { $inc: { 'windows.$.tries': 1 } },
      );
      return found?.codeHash ?? null;
    },
  };
}
