import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { createFollowUps } from '@main/application/followUps';
import { createProjector, refoldAccount } from '@main/application/projecting';
import { accountBook, deskBook } from '@main/domain/ledger/books';
import type { Intent } from '@main/domain/ledger/intents';
import type { Journal } from '@main/ports/journal';
import type { ProjectionStore } from '@main/ports/projections';
import { foundBank, founder } from './bank';
import { check } from './check';
import { branch, deskName, quickClock, testDesk } from './desk';
import { type Happening, happeningOf, unresolved } from './history';
import { allRecords, lostReply } from './journals';
import { createPrimary, type Primary } from './primary';
import { awayBranch, createWork, nothingSeen, type Random, seeded } from './work';

/** What is made wrong on purpose. */
export type Plant = {
  /** What the desks write through and read from; the primary's own journal, unless said. */
  readonly journal?: (primary: Primary) => Journal;
  readonly store?: (honest: ProjectionStore) => ProjectionStore;
  /** What is sent when a person presses Enter again; the same, unless said. */
  readonly again?: (intent: Intent) => Intent;
};

const desks = [1, 2];
const rounds = 40;

/** How long the desks may take before they are called stuck. */
const patienceMs = 3_000;

/** Loses a reply now and then, or half of what an insert carries. */
function lossy(journal: Journal, random: Random): Journal {
  return {
    ...journal,
    insert: (records) => {
      const fate = random(8);
      if (fate === 0) return lostReply(Math.floor(records.length / 2))(journal.insert, records);
      return fate === 1 ? lostReply()(journal.insert, records) : journal.insert(records);
    },
  };
}

/**
 * Two desks post entries of every kind over a wire that loses replies, on a primary that may be deposed; then
 * everything is checked.
 * @returns what is broken, by name
 */
export async function morning(plant: Plant, seed: number): Promise<readonly string[]> {
  const primary = createPrimary(seeded(seed));
  const honest = primary.journal;
  const through = plant.journal?.(primary) ?? honest;
  const store = plant.store?.(createMemoryProjections()) ?? createMemoryProjections();
  const bank = await foundBank(honest, desks, 4, { clock: quickClock() });
  const history: Happening[] = [...bank.history];
  const started = desks.map((n) =>
    testDesk(lossy(through, seeded(seed + n)), deskName(n), { clock: quickClock() }),
  );
  const projectors = started.map(({ posting }) => {
    const alsoFold = createFollowUps({ posting, report: () => {} });
    const projector = createProjector({
      clock: quickClock(),
      journal: honest,
      store,
      alsoFold,
      report: () => {},
    });
    posting.onRecords(projector.take);
    return projector;
  });

  const seen = nothingSeen();
  const work = started.flatMap(({ posting }, n) =>
    [0, 1, 2].map(async (teller) => {
      const random = seeded(seed * 100 + n * 10 + teller);
      const { next, saw } = createWork(bank, random, seen);
      for (let round = 0; round < rounds; round += 1) {
        const intent = next();
        const presses = random(6) === 0 ? [intent, plant.again?.(intent) ?? intent] : [intent];
        const pressed = presses.map(async (each) => {
          history.push({ type: 'invoke', intent: each, form: intent.key });
          const result = await posting.post(each);
          history.push(happeningOf(each, result));
          return result;
        });
        for (const result of await Promise.all(pressed)) if (result.ok) saw(result.value.record);
      }
    }),
  );
  const done = Promise.all(work)
    .then(() => Promise.all(projectors.map((projector) => projector.settled())))
    .then(() => 'done');
  const stuck = new Promise<string>((resolve) => setTimeout(() => resolve('stuck'), patienceMs));
  const ended = await Promise.race([done, stuck]);
  const open = unresolved(history).length;
  await Promise.all(started.map(({ posting }) => posting.stop(0)));

  const keys = new Map(started.map(({ desk, keys: { publicKey } }) => [desk, publicKey]));
  keys.set(founder, bank.founderKeys.publicKey);
  const books = [...keys.keys()].flatMap((desk) => [deskBook(branch, desk), deskBook(awayBranch, desk)]);
  const records = await allRecords(honest, books);
  return [
    ...(ended === 'done' ? [] : [`I15 stuck: ${open} without an answer`]),
    ...check(history, records, createSignatureCheck(keys)),
    ...(ended === 'done' ? await projectionProblems(honest, store, bank.accounts) : []),
  ];
}

async function projectionProblems(
  journal: Journal,
  store: ProjectionStore,
  accounts: readonly string[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const account of accounts) {
    const book = accountBook(branch, account);
    const days = await store.dayTotals(book, '0000-00-00', '9999-99-99');
    const refolded = await refoldAccount(journal, book);
    const same = days.every(
      ({ credits, debits }, index) =>
        credits === refolded?.days[index]?.credits && debits === refolded?.days[index]?.debits,
    );
    if (!same) problems.push(`I3 projection: ${book} is not what its book folds to`);
  }
  return problems;
}
