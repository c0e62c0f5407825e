import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { createProjector, refoldAccount } from '@main/application/projecting';
import { deskBook } from '@main/domain/ledger/books';
import type { Intent } from '@main/domain/ledger/intents';
import { accountLineIn, deskLineOf } from '@main/domain/ledger/records';
import { verifyRecords } from '@main/domain/ledger/verify';
import type { Journal } from '@main/ports/journal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { branch, openBranch, quickClock, type TestDesk, testDesk } from '../../support/ledger/desk';
import { allRecords, lostReply } from '../../support/ledger/journals';
import { apply, cashOf, emptyModel, type Model } from '../../support/ledger/model';
import type { BasicOperation } from '../../support/ledger/operation';
import { runSeed, tried } from '../../support/tried';
import { basicIntentOf, basicOperation, desks, localAccounts } from './operations';

/** What happens to an insert: nothing, or its reply or its request is lost, or it is cut in the middle. */
const loss = fc.constantFrom('none', 'none', 'reply', 'request', 'half');

function lossy(journal: Journal, losses: readonly string[]): Journal {
  const waiting = [...losses];
  return {
    ...journal,
    insert: async (records) => {
      const next = waiting.shift() ?? 'none';
      if (next === 'none') return journal.insert(records);
      const passed = { reply: records.length, request: 0, half: Math.ceil(records.length / 2) }[next] ?? 0;
      return lostReply(passed)(journal.insert, records);
    },
  };
}

async function startDesks(journal: Journal, losses: readonly (readonly string[])[]): Promise<TestDesk[]> {
  const founder = testDesk(journal, 'FOUNDER0');
  const started = desks.map((desk, n) =>
    testDesk(lossy(journal, losses[n] ?? []), desk, {
      clock: quickClock(),
      intents: createMemoryIntents(),
    }),
  );
  await openBranch(
    founder.posting,
    started.map(({ desk }) => desk),
    0n,
  );
  return [founder, ...started];
}

/** One batch of operations at one desk, sent at once: the module keeps their order. */
type Burst = { readonly desk: string; readonly operations: readonly BasicOperation[] };

const burst: fc.Arbitrary<Burst> = fc
  .record({
    desk: fc.constantFrom(...desks),
    operations: fc.array(basicOperation, { minLength: 1, maxLength: 6 }),
  })
  .map(({ desk, operations }) => ({
    desk,
    operations: operations.map((each) =>
      'account' in each && each.do !== 'open' ? { ...each, desk } : each,
    ),
  }));

type Sent = { readonly asked: BasicOperation; readonly intent: Intent };

/**
 * What was sent at once, in the order in which the desk's book has it: a desk that fought over a book lets those pass
 * that do not need it, so its own book alone says who came first. What left no record changed nothing, and comes first.
 */
async function inTheOrderTaken(journal: Journal, sent: readonly Sent[]): Promise<readonly Sent[]> {
  const idOf = ({ intent }: Sent) => `${branch}:${intent.key}`;
  const stored = await journal.find(sent.map(idOf));
  const placeOf = (each: Sent): number => {
    const record = stored.get(idOf(each));
    return record ? deskLineOf(record).no : 0;
  };
  return [...sent].sort((left, right) => placeOf(left) - placeOf(right));
}

async function run(bursts: readonly Burst[], losses: readonly (readonly string[])[]): Promise<void> {
  const journal = createMemoryJournal();
  const [founder, ...started] = await startDesks(journal, losses);
  const at = new Map(started.map((each) => [each.desk, each]));
  const model = emptyModel(desks.map((desk) => cashOf(branch, desk)));
  const store = createMemoryProjections();
  const projector = createProjector({
    clock: quickClock(),
    journal,
    store,
    report: (message) => expect.fail(message),
  });
  for (const each of [founder, ...started]) each?.posting.onRecords(projector.take);
  for (const { desk, operations } of bursts) {
    const sent = operations.map((asked) => ({ asked, intent: basicIntentOf(asked) }));
    const answers = await Promise.all(sent.map(({ intent }) => at.get(desk)?.posting.post(intent)));
    const taken = await inTheOrderTaken(journal, sent);
    const codes = new Map(taken.map(({ intent, asked }) => [intent, apply(model, asked)]));
    expect(answers.map((answer) => (answer?.ok ? null : answer?.code))).toEqual(
      sent.map(({ intent }) => codes.get(intent)),
    );
  }
  await projector.settled();
  const keys = new Map(
    [founder, ...started].flatMap((each) => (each ? [[each.desk, each.keys.publicKey] as const] : [])),
  );
  const books = [...keys.keys()].map((desk) => deskBook(branch, desk));
  for (const book of books) await projector.foldTail(book);
  expect(verifyRecords(await allRecords(journal, books), createSignatureCheck(keys)).finding).toBeNull();
  await expectProjected(journal, store, model.accounts);
}

async function expectProjected(
  journal: Journal,
  store: ReturnType<typeof createMemoryProjections>,
  known: Model['accounts'],
): Promise<void> {
  for (const account of localAccounts) {
    const book = account.replace('/', '/account/');
    const summary = (await store.summaries([book])).get(book);
    expect(summary?.balance).toBe(known.get(account)?.balance);
    const refolded = await refoldAccount(journal, book);
    expect(summary ?? null).toEqual(refolded?.summary ?? null);
    expect(await store.dayTotals(book, '0000-00-00', '9999-99-99')).toEqual(refolded?.days ?? []);
    const [last] = (await journal.range(book, 1, 1_000_000)).slice(-1);
    expect(last && accountLineIn(last, book)?.balanceAfter).toBe(known.get(account)?.balance);
  }
}

const sequences = countOf('lossySequences');

it(`the posting module and the model come to the same, whatever is lost on the way (${sequences} sequences)`, {
  timeout: 600_000,
}, async () => {
  const sequence = fc.tuple(
    fc.array(burst, { maxLength: 12 }),
    fc.array(fc.array(loss, { maxLength: 40 }), { minLength: desks.length, maxLength: desks.length }),
  );
  let done = 0;
  await fc.assert(
    fc.asyncProperty(sequence, async ([bursts, losses]) => {
      await run(bursts, losses);
      done += 1;
    }),
    { numRuns: sequences, seed: runSeed },
  );
  tried('sequences through the posting module with losses on the way', done, 'the same each time');
});
