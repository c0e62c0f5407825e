import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openIntentFile } from '@main/adapters/intents';
import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { createProjector, refoldAccount } from '@main/application/projecting';
import { accountBook, deskBook } from '@main/domain/ledger/books';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { DayTotals } from '@main/domain/ledger/projections';
import { isDeskLine, type JournalRecord, type Line } from '@main/domain/ledger/records';
import type { Intents } from '@main/ports/intents';
import type { InsertOutcome, Journal } from '@main/ports/journal';
import type { ProjectionStore } from '@main/ports/projections';
import { describe, expect, it } from 'vitest';
import {
  accountNo,
  branch,
  credit,
  customer,
  debit,
  deskName,
  newKey,
  openBranch,
  opening,
  quickClock,
  testDesk,
} from '../../support/ledger/desk';
import { check, type Happening, happeningOf, unresolved } from '../../support/ledger/history';
import { allRecords, lostReply } from '../../support/ledger/journals';

type Plant = {
  /** What the desks write through and read from. */
  readonly journal?: (honest: Journal) => Journal;
  readonly store?: (honest: ProjectionStore) => ProjectionStore;
  readonly intents?: (honest: Intents) => Intents;
};

const accounts = [accountNo(1), accountNo(2)];
const rounds = 12;

/** Loses every third reply, and half of what every seventh insert carries. */
function lossy(journal: Journal): Journal {
  let inserts = 0;
  return {
    ...journal,
    insert: (records) => {
      inserts += 1;
      if (inserts % 7 === 0) return lostReply(Math.floor(records.length / 2))(journal.insert, records);
      if (inserts % 3 === 0) return lostReply()(journal.insert, records);
      return journal.insert(records);
    },
  };
}

/** How long the desks may take before they are called stuck. */
const patienceMs = 3_000;

/** Two desks post on two accounts over a wire that loses replies; then everything is checked. */
async function morning(plant: Plant): Promise<readonly string[]> {
  const honest = createMemoryJournal();
  const through = plant.journal?.(honest) ?? honest;
  const history: Happening[] = [];
  const store = plant.store?.(createMemoryProjections()) ?? createMemoryProjections();
  const desks = [1, 2].map((n) => testDesk(lossy(through), deskName(n), { clock: quickClock() }));
  const projectors = desks.map(({ posting }) => {
    const projector = createProjector({ clock: quickClock(), journal: honest, store, report: () => {} });
    posting.onRecords(projector.take);
    return projector;
  });
  const post = async (n: number, intent: Intent): Promise<void> => {
    history.push({ type: 'invoke', intent });
    const result = await desks[n]?.posting.post(intent);
    if (result) history.push(happeningOf(intent, result));
  };
  const founder = testDesk(honest, 'FOUNDER0');
  await openBranch(founder.posting, ['FOUNDER0', ...desks.map(({ desk }) => desk)], 1_000_00n);
  for (const account of accounts) await founder.posting.post(opening(account));

  const work = async () => {
    for (let round = 0; round < rounds; round += 1) {
      const account = accounts[round % 2] ?? '';
      await Promise.all([
        post(0, credit(account, 300n)),
        post(0, debit(account, 250n)),
        post(1, debit(account, 120n)),
        post(1, debit(account, 9_999n)),
      ]);
    }
  };
  const stuck = new Promise<string>((resolve) => setTimeout(() => resolve('stuck'), patienceMs));
  const ended = await Promise.race([work().then(() => 'ended'), stuck]);
  await Promise.all(projectors.map((projector) => projector.settled()));
  await Promise.all(desks.map(({ posting }) => posting.stop(0)));

  const keys = new Map([founder, ...desks].map((desk) => [desk.desk, desk.keys.publicKey]));
  const books = [...keys.keys()].map((desk) => deskBook(branch, desk));
  const records = await allRecords(honest, books);
  const founding = new Set((await honest.range(deskBook(branch, 'FOUNDER0'), 1, 1_000)).map(({ id }) => id));
  return [
    ...(ended === 'ended' ? [] : [`stuck: ${unresolved(history).length} without an answer`]),
    ...check(history, records, createSignatureCheck(keys)).filter(
      (problem) => ![...founding].some((id) => problem.endsWith(`nobody sent ${id}`)),
    ),
    ...(await projectionProblems(honest, store)),
  ];
}

async function projectionProblems(journal: Journal, store: ProjectionStore): Promise<string[]> {
  const problems: string[] = [];
  for (const account of accounts) {
    const book = accountBook(branch, account);
    const days = await store.dayTotals(book, '0000-00-00', '9999-99-99');
    const refolded = await refoldAccount(journal, book);
    const same = days.every(
      ({ credits, debits }, index) =>
        credits === refolded?.days[index]?.credits && debits === refolded?.days[index]?.debits,
    );
    if (!same) problems.push(`projection: ${book} is not what its book folds to`);
  }
  return problems;
}

const inserting =
  (change: (records: readonly JournalRecord[], insert: Journal['insert']) => Promise<InsertOutcome>) =>
  (journal: Journal): Journal => ({ ...journal, insert: (records) => change(records, journal.insert) });

const changing = (change: (line: Line) => Line) =>
  inserting((records, insert) =>
    insert(records.map((record) => ({ ...record, lines: record.lines.map(change) }))),
  );

const durable: InsertOutcome = { kind: 'durable' };

const bugs: readonly (readonly [bug: string, invariant: string, plant: Plant])[] = [
  [
    'a new key on every retry',
    'unsubmitted',
    {
      journal: (journal) => {
        const seen = new Set<string>();
        return inserting((records, insert) =>
          insert(
            records.map((record) => {
              const again = seen.has(record.id);
              seen.add(record.id);
              return again ? { ...record, id: recordId(branch, newKey()) } : record;
            }),
          ),
        )(journal);
      },
    },
  ],
  [
    'every duplicate key taken for success',
    'claim',
    {
      journal: inserting(async (records, insert) => {
        const outcome = await insert(records);
        return outcome.kind === 'numberTaken' || outcome.kind === 'keyTaken' ? durable : outcome;
      }),
    },
  ],
  [
    'an answer before the write',
    'lost',
    {
      journal: inserting(async (records, insert) => {
        if (records.length > 1) return durable;
        return insert(records);
      }),
    },
  ],
  [
    'an unknown outcome taken for success',
    'lost',
    { journal: inserting(async (records, insert) => (records.length === 2 ? durable : insert(records))) },
  ],
  [
    'a head kept after a collision',
    'stuck',
    {
      journal: (journal) => {
        const kept = new Map<string, Line>();
        return {
          ...journal,
          heads: async (of, wanted) => {
            for (const [book, line] of await journal.heads(of, wanted))
              if (!kept.has(book)) kept.set(book, line);
            return new Map(
              wanted.flatMap(({ book }) => {
                const line = kept.get(book);
                return line ? [[book, line] as const] : [];
              }),
            );
          },
        };
      },
    },
  ],
  [
    'a refusal that claims nothing',
    'books: claim',
    {
      journal: inserting((records, insert) =>
        insert(
          records.map((record) =>
            record.refusal ? { ...record, lines: record.lines.filter(isDeskLine) } : record,
          ),
        ),
      ),
    },
  ],
  [
    'a book twice in one record',
    'books: shape',
    {
      journal: inserting((records, insert) =>
        insert(
          records.map((record) =>
            record.kind === 'cash-debit'
              ? { ...record, lines: [...record.lines.slice(0, 1), ...record.lines] }
              : record,
          ),
        ),
      ),
    },
  ],
  [
    'no desk-started',
    'books: number',
    {
      journal: inserting(async (records, insert) =>
        records[0]?.kind === 'desk-started' ? durable : insert(records),
      ),
    },
  ],
  [
    'no chain',
    'books: chain',
    { journal: changing((line) => (isDeskLine(line) ? { ...line, chain: '0'.repeat(64) } : line)) },
  ],
  [
    'a signature by nobody',
    'books: signature',
    {
      journal: changing((line) =>
        isDeskLine(line) && line.signature ? { ...line, signature: 'AAAA' } : line,
      ),
    },
  ],
  [
    'a date that is not from the desk’s book',
    'books: chain',
    {
      journal: changing((line) =>
        isDeskLine(line) && line.no > 4 ? { ...line, businessDate: '2020-01-01' } : line,
      ),
    },
  ],
  [
    'a projection without its guard',
    'projection',
    {
      // Adds to what is stored, as `$inc` would, whatever another desk has added since it was read.
      store: (store) => {
        const read = new Map<string, DayTotals>();
        const idOf = ({ book, date }: { readonly book: string; readonly date: string }) => `${book}:${date}`;
        return {
          ...store,
          dayTotalsOn: async (wanted) => {
            const found = await store.dayTotalsOn(wanted);
            await setImmediate();
            for (const each of wanted) read.delete(idOf(each));
            for (const totals of found) read.set(idOf(totals), totals);
            return found;
          },
          putDayTotals: async (changes) => {
            for (const { next } of changes) {
              const [stored] = await store.dayTotalsOn([next]);
              const added = next.credits - (read.get(idOf(next))?.credits ?? 0n);
              const credits = (stored?.credits ?? 0n) + added;
              await store.putDayTotals([{ next: { ...next, credits }, seen: stored?.upTo ?? null }]);
            }
            return changes.map(() => true);
          },
        };
      },
    },
  ],
];

describe('the checker', () => {
  it('finds nothing in an honest morning, whatever is lost on the wire', async () => {
    expect(await morning({})).toEqual([]);
  });

  it.each(bugs)('finds %s, and calls it "%s"', { timeout: 60_000 }, async (_bug, invariant, plant) => {
    const problems = await morning(plant);
    expect(problems.map((problem) => problem.slice(0, invariant.length))).toContain(invariant);
  });

  it('finds an intent file that is not synced: what a person was told is being confirmed is never sent', async () => {
    const shown = 'confirming';
    expect(await afterPowerCut({ passes: false, until: shown })).toEqual({ there: true, told: 1 });
    expect(await afterPowerCut({ passes: false, until: shown, plant: { sync: async () => {} } })).toEqual({
      there: false,
      told: 0,
    });
  });

  it('finds a tail of the desk’s book that nobody looks at: what the intent file lost is not told', async () => {
    expect(await afterPowerCut({ passes: true, until: 'sent' })).toEqual({ there: true, told: 1 });
    const plant = { told: () => new Map([[deskBook(branch, deskName(1)), Number.MAX_SAFE_INTEGER]]) };
    expect(await afterPowerCut({ passes: true, until: 'sent', plant })).toEqual({ there: true, told: 0 });
  });
});

/** The intent file on a disk of which a power cut leaves what it held at the last sync. */
async function cuttableIntents(plant: Partial<Intents>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-power-'));
  const [place, disk] = [path.join(folder, 'intents'), path.join(folder, 'disk')];
  const openAt = (at: string) => openIntentFile(at, () => {});
  const file = await openAt(place);
  const sync = async () => {
    await file.sync();
    await copyFile(place, disk);
  };
  const before: Intents = { ...file, sync, ...plant };
  const reopen = async (): Promise<Intents> => ({ ...(await openAt(disk)), ...plant });
  return { before, reopen, remove: () => rm(folder, { recursive: true }) };
}

/**
 * A credit is on its way, its request passes or not, its reply never comes, and the computer goes dark once it was
 * sent, or once the person was told to wait.
 * @returns whether the next life has it in the journal, and how many answers it has for the person
 */
async function afterPowerCut({
  passes,
  until,
  plant = {},
}: {
  readonly passes: boolean;
  readonly until: 'sent' | 'confirming';
  readonly plant?: Partial<Intents>;
}) {
  const journal = createMemoryJournal();
  const founder = testDesk(journal, 'FOUNDER0');
  const [account = ''] = accounts;
  await openBranch(founder.posting, ['FOUNDER0', deskName(1)], 1_000_00n);
  await founder.posting.post(opening(account));
  let reached: string | null = null;
  const silent: Journal = {
    ...journal,
    insert: async (records) => {
      if (records[0]?.kind !== 'cash-credit') return journal.insert(records);
      if (passes) await journal.insert(records);
      if (until === 'confirming' && reached === null) return { kind: 'unknown', reason: 'no reply' };
      reached = until;
      return new Promise(() => {});
    },
  };
  const { before, reopen, remove } = await cuttableIntents(plant);
  const intent = credit(account, 100n);
  const first = testDesk(silent, deskName(1), { intents: before });
  first.posting.onState((state) => {
    reached = state;
  });
  await first.posting.start(branch);
  void first.posting.post(intent);
  await expect.poll(() => reached).toBe(until);
  const next = testDesk(journal, deskName(1), { intents: await reopen() }, first.keys);
  await next.posting.start(branch);
  const untold = () => next.posting.untold(customer);
  await expect.poll(() => untold().every(({ outcome }) => outcome === 'posted')).toBe(true);
  const found = await journal.find([recordId(branch, intent.key)]);
  await next.posting.stop();
  await remove();
  return { there: found.size === 1, told: untold().length };
}
