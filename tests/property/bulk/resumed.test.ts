import { createMemoryJournal } from '@main/adapters/memory/journal';
import { postLines } from '@main/application/bulk/postLines';
import type { Bulk, BulkOutcome } from '@main/domain/bulk/bulk';
import type { FileRow } from '@main/domain/bulk/line';
import { deskBook } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import {
  accountNo,
  branch,
  common,
  credit,
  event,
  mustPost,
  opening,
  quickClock,
  testDesk,
} from '../../support/ledger/desk';
import { allRecords } from '../../support/ledger/journals';
import { runSeed, tried } from '../../support/tried';

const accounts = 4;
const payer = accountNo(90);
const desk = 'DESK0001';

/** A life of the desk's process: after so many records it is dead, and what it sent last may have gone through or not. */
type Life = { readonly records: number; readonly lastGoesThrough: boolean };

const life = fc.record({ records: fc.nat(30), lastGoesThrough: fc.boolean() });

/** A journal to which a process writes until it dies: from then on nothing is answered any more. */
function mortal(journal: Journal, { records, lastGoesThrough }: Life) {
  let left = records;
  let died: () => void = () => undefined;
  const death = new Promise<'dead'>((resolve) => {
    died = () => resolve('dead');
  });
  const dying: Journal = {
    ...journal,
    insert: async (sent) => {
      const going = left <= 0 ? [] : sent.slice(0, left);
      left -= sent.length;
      if (left > 0) return journal.insert(sent);
      if (lastGoesThrough) await journal.insert(going);
      died();
      return new Promise(() => undefined);
    },
  };
  return { journal: dying, death };
}

async function prepared(): Promise<Journal> {
  const journal = createMemoryJournal();
  const { posting } = testDesk(journal, 'FOUNDER0');
  await mustPost(
    posting,
    event('branch-opened', { about: { branch } }),
    event('desk-enrolled', { about: { desk: 'FOUNDER0' } }),
  );
  await mustPost(posting, { ...common(), kind: 'float', desk: 'FOUNDER0', amount: 1_00_000_00n });
  for (const account of [payer, ...Array.from({ length: accounts }, (_, n) => accountNo(n))]) {
    await mustPost(posting, opening(account));
  }
  await mustPost(posting, credit(payer, 10_000_00n));
  await posting.stop();
  return journal;
}

const isLine = ({ kind }: JournalRecord): boolean => kind === 'transfer';

it('a bulk that is killed after any record, any number of times, and run again, posts each line once', async () => {
  const whichAccount = fc.array(fc.nat(accounts - 1), { minLength: 1, maxLength: 25 });
  let done = 0;
  const property = fc.asyncProperty(
    whichAccount,
    fc.integer({ min: 1, max: 7 }),
    fc.array(life, { maxLength: 4 }),
    async (lines, perSlice, lives) => {
      const journal = await prepared();
      const rows: FileRow[] = [
        { no: 1, cells: ['Account', 'Amount'] },
        ...lines.map((which, n) => ({ no: n + 2, cells: [accountNo(which), `${n + 1}`] })),
      ];
      const bulk: Bulk = {
        key: common().key,
        branch,
        pays: { by: 'account', account: payer },
        file: '',
        digest: '',
        lines: lines.length,
        total: 0n,
        postedBy: common().postedBy,
      };
      const run = async (over: Journal, begun: boolean) => {
        const { posting } = testDesk(over, desk, { clock: quickClock() });
        const dependencies = {
          posting,
          accounts: {
            byIds: async (ids: readonly string[]) =>
              ids.map(
                (accountId) =>
                  ({
                    accountId,
                    branch,
                    userId: '',
                    product: 'savings',
                    openedOn: '',
                    addedKey: '',
                  }) as const,
              ),
          },
          files: {
            rows: async function* () {
              for (let at = 0; at < rows.length; at += perSlice) yield rows.slice(at, at + perSlice);
            },
            list: async () => ({ add: async () => undefined, close: async () => undefined }),
          },
          figuresCaughtUp: async () => undefined,
        };
        return postLines(dependencies, bulk, begun, {
          signal: new AbortController().signal,
          progress: () => undefined,
        });
      };
      for (const [index, each] of lives.entries()) {
        const { journal: dying, death } = mortal(journal, each);
        await Promise.race([run(dying, index > 0), death]);
      }
      const outcome: BulkOutcome = {
        posted: lines.length,
        refused: 0,
        amount: lines.reduce((sum, _which, n) => sum + BigInt(n + 1) * 100n, 0n),
      };
      expect(await run(journal, lives.length > 0)).toEqual({ ok: true, value: outcome });
      const posted = (await allRecords(journal, [deskBook(branch, desk)])).filter(isLine);
      const wanted = lines.map((which, n) => [accountNo(which), BigInt(n + 1) * 100n]);
      const found = posted.map(({ intent }) => intent.kind === 'transfer' && [intent.to, intent.amount]);
      expect(found.toSorted(byAmount)).toEqual(wanted);
      done += 1;
    },
  );
  await fc.assert(property, { numRuns: countOf('resumedBulks'), seed: runSeed });
  tried('bulks that died and were gone on with', done, 'each line once');
});

type Found = false | (string | bigint)[];
const byAmount = (left: Found, right: Found): number =>
  left && right && left[1] && right[1] && left[1] > right[1] ? 1 : -1;
