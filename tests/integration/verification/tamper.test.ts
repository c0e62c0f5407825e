import { isDeepStrictEqual } from 'node:util';
import { type Random, seededRandom } from '@main/domain/demo/random';
import { recordId } from '@main/domain/ledger/intents';
import { deskLineOf, isAccountLine, isDeskLine, type JournalRecord } from '@main/domain/ledger/records';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { branch, newKey } from '../../support/ledger/desk';
import {
  bookOf,
  type Copy,
  copyOf,
  put,
  rechained,
  resigned,
  withBook,
  withDeskLine,
} from '../../support/ledger/tamper';
import { type VerifiableBank, verifiableBank, verified } from '../../support/ledger/verifiable';
import { tried } from '../../support/tried';

const times = countOf('tamperings');

/** Ten times what so many take. */
const hangMs = 60_000 + times * 2_000;

let database: FreshDatabase;
let bank: VerifiableBank;
/** The books as they were at the end of the first day, and as they are. */
let then: Copy;
let now: Copy;

beforeAll(async () => {
  database = await freshDatabase();
  bank = await verifiableBank(database.db, 6, async () => {
    then = await copyOf(database.db);
  });
  now = await copyOf(database.db);
});
afterAll(() => database.drop());

/** The records of one desk's book, and a place in it that is neither the first nor the last. */
type Target = {
  readonly book: string;
  readonly records: readonly JournalRecord[];
  readonly at: number;
  readonly random: Random;
  /** The private key of the desk whose book it is. */
  readonly privateKey: string;
};

/** What was done, and which records the report may name in that book, or in another. */
type Tampered = { readonly copy: Copy; readonly named: readonly string[]; readonly book?: string };

const idsAt = (records: readonly JournalRecord[], ...places: readonly number[]): readonly string[] =>
  places.flatMap((at) => records[at]?.id ?? []);

const replaced = (
  records: readonly JournalRecord[],
  at: number,
  change: (record: JournalRecord) => JournalRecord,
): readonly JournalRecord[] => records.map((record, place) => (place === at ? change(record) : record));

const later = (record: JournalRecord): JournalRecord => ({
  ...record,
  bookingTime: new Date(record.bookingTime.getTime() + 1),
});

/** What may be written differently in a record. */
const changes: readonly [
  (record: JournalRecord) => JournalRecord,
  ...((record: JournalRecord) => JournalRecord)[],
] = [
  (record) => ({ ...record, narration: `${record.narration}.` }),
  later,
  (record) => ({ ...record, valueDate: '2026-11-22' }),
  (record) => ({ ...record, postedBy: '56125810099' }),
  (record) => ({ ...record, intent: { ...record.intent, session: 'another' } }),
  (record) => ({ ...record, reference: 'TXN-0000-0000-0000' }),
  (record) => ({ ...record, lines: record.lines.toReversed() }),
  (record) => withDeskLine(record, { businessDate: '2026-11-25' }),
  (record) => withDeskLine(record, { chain: 'f'.repeat(64) }),
  (record) => ({
    ...record,
    lines: record.lines.map((line) =>
      isAccountLine(line) ? { ...line, balanceAfter: line.balanceAfter + 1n } : line,
    ),
  }),
];

/** Those that make another record of it: an event has no balance, and one line has no other order. */
const changesOf = (record: JournalRecord): typeof changes => {
  const [always, ...others] = changes;
  return [always, ...others.filter((change) => !isDeepStrictEqual(change(record), record))];
};

const firstSigned = (records: readonly JournalRecord[], from: number): number =>
  records.findIndex((record, place) => place >= from && deskLineOf(record).signature !== null);

/** Renumbers a book in the order given. */
const renumbered = (records: readonly JournalRecord[]): readonly JournalRecord[] =>
  records.map((record, place) => withDeskLine(record, { no: place + 1 }));

const tamperings: Readonly<Record<string, (target: Target) => Tampered | Promise<Tampered>>> = {
  'a record is changed': ({ book, records, at, random }) => ({
    copy: withBook(now, book, replaced(records, at, random.pick(changesOf(records[at] ?? missing())))),
    named: idsAt(records, at),
  }),
  'a record in the middle is deleted': ({ book, records, at }) => ({
    copy: withBook(now, book, records.toSpliced(at, 1)),
    // Where it was the last of the first day, the root of that day says so first.
    named: [...idsAt(records, at + 1), ...idsOf(now, 'day-root-recorded')],
  }),
  'the end of a book is deleted': ({ book, records, at }) => ({
    copy: withBook(now, book, records.slice(0, at)),
    named: ['', ...idsOf(now, 'day-root-recorded')],
  }),
  'the end of a book is deleted, and every figure with it': ({ random }) => {
    // Of the desk that did not record the root: whoever deletes the root too leaves nothing that pins the first day.
    const [, { book, no } = missing()] = bank.root.heads;
    const left = bookOf(now, book).slice(0, random.between(1, no - 1));
    const copy = withBook({ ...now, accountSummaries: [], dayTotals: [], projections: [] }, book, left);
    return { copy, book, named: idsOf(now, 'day-root-recorded') };
  },
  'a record is put in between': ({ book, records, at }) => {
    const model = records[at];
    if (!model) throw new Error('no record');
    const key = newKey();
    const forged = {
      ...model,
      id: recordId(branch, key),
      reference: `TXN-${key}`,
      intent: { ...model.intent, key },
    };
    const lines = forged.lines.filter(isDeskLine);
    const put = records.toSpliced(at, 0, { ...forged, lines });
    return { copy: withBook(now, book, renumbered(put)), named: [forged.id] };
  },
  'two records change places': ({ book, records, at, random }) => {
    const other = random.between(at + 1, records.length - 1);
    const [left, right] = [records[at], records[other]];
    if (!left || !right) throw new Error('no records');
    const swapped = records.with(at, right).with(other, left);
    return { copy: withBook(now, book, renumbered(swapped)), named: [right.id] };
  },
  'records are put in another order': ({ book, records, at }) => {
    const turned = [
      ...records.slice(0, at - 1),
      ...records.slice(at - 1, at + 2).toReversed(),
      ...records.slice(at + 2),
    ];
    return { copy: withBook(now, book, renumbered(turned)), named: idsAt(turned, at - 1) };
  },
  'a record is changed, and hashed anew from there on': ({ book, records, at, random }) => {
    const bad = rechained(replaced(records, at, random.pick([changes[0], ...changes.slice(1, 5)])), at);
    return { copy: withBook(now, book, bad), named: idsAt(records, at, firstSigned(records, at)) };
  },
  'a record is changed, and all signed anew with another key': async ({ book, records, at }) => {
    const bad = await resigned(rechained(replaced(records, at, changes[0]), at), at);
    return { copy: withBook(now, book, bad), named: idsAt(records, at, firstSigned(records, at)) };
  },
  'a figure of an account is changed': ({ random }) => {
    const at = random.between(0, now.accountSummaries.length - 1);
    const field = random.pick(['balance', 'held', 'floor', 'status', 'freeze', 'openedOn', 'userId', 'upTo']);
    return changedFigure('accountSummaries', at, field);
  },
  'a figure of a day is changed': ({ random }) => {
    const at = random.between(0, now.dayTotals.length - 1);
    return changedFigure('dayTotals', at, random.pick(['credits', 'debits', 'entries', 'balance', 'upTo']));
  },
  'a record is not what was asked for, and all signed anew with the desk’s own key': async (target) => {
    const { book, records, at, random, privateKey } = target;
    const change = random.pick([changes[0], ...changes.slice(2, 8)]);
    const bad = await resigned(rechained(replaced(records, at, change), at), at, privateKey);
    return { copy: withBook(now, book, bad), named: idsAt(records, at) };
  },
  'the time of a record is changed, and all signed anew with the desk’s own key': async (target) => {
    const { book, records, random, privateKey } = target;
    const pinned = bank.root.heads.find((head) => head.book === book)?.no ?? 0;
    const at = random.between(1, pinned - 1);
    const bad = await resigned(rechained(replaced(records, at, later), at), at, privateKey);
    return { copy: withBook(now, book, bad), named: idsAt(records, pinned - 1) };
  },
};

const missing = (): never => {
  throw new Error('nothing to change');
};

const otherValue = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value + 1n;
  return typeof value === 'number' ? value + 1 : 'changed';
};

/** Named is the line that the figures end with. */
function changedFigure(name: 'accountSummaries' | 'dayTotals', at: number, field: string): Tampered {
  const document = now[name][at] ?? missing();
  const book: string = document.book ?? document._id;
  const copy = { ...now, [name]: now[name].with(at, { ...document, [field]: otherValue(document[field]) }) };
  const lines = now.journal.filter(({ lines }) => lines.some((line: Document) => line.book === book));
  return { copy, book, named: ['', ...lines.map(({ _id }) => _id)] };
}

const idsOf = ({ journal }: Copy, kind: string): readonly string[] =>
  journal.filter((document) => document.kind === kind).map(({ _id }) => _id);

function targetOf(random: Random): Target {
  const desk = bank.desks[random.between(0, bank.desks.length - 1)];
  if (!desk) throw new Error('no desk');
  const book = `${branch}/desk/${desk.desk}`;
  const records = bookOf(now, book);
  return {
    book,
    records,
    at: random.between(1, records.length - 2),
    random,
    privateKey: desk.keys.privateKey,
  };
}

it.each(Object.entries(tamperings))(
  `is found, ${times} times of ${times}, and named: %s`,
  async (what, tamper) => {
    let done = 0;
    for (; done < times; done += 1) {
      const target = targetOf(seededRandom(done));
      const { copy, named, book = target.book } = await tamper(target);
      await put(database.db, copy);
      const findings = (await verified(database.db)).flatMap((each) => each.findings);
      const found = findings.find((each) => each.book === book);
      expect({ what, done, found: found && named.includes(found.record), as: found }).toEqual({
        what,
        done,
        found: true,
        as: found,
      });
    }
    tried(`tamperings: ${what}`, done, 'found and named');
  },
  hangMs,
);

it.each([
  ['the journal', { journal: 'then' }, 'missing'],
  ['the summaries of accounts', { accountSummaries: 'then' }, 'summary'],
  ['the totals of days', { dayTotals: 'then' }, 'totals'],
] as const)('is found: %s alone taken back to the day before', async (_what, back, problem) => {
  const [name = ''] = Object.keys(back);
  await put(database.db, { ...now, [name]: then[name as keyof Copy] });
  const found = (await verified(database.db)).flatMap((each) => each.findings);
  expect(found.map((each) => each.problem)).toContain(problem);
  expect(new Set(found.map(({ book }) => book)).size).toBe(found.length);
});

it('names the reversal of an entry that was deleted', async () => {
  const reversals = now.journal.filter(({ kind }) => kind === 'reversal');
  const [{ _id, reverses } = missing()] = reversals;
  await put(database.db, { ...now, journal: now.journal.filter((each) => each._id !== reverses) });
  const found = (await verified(database.db)).flatMap((each) => each.findings);
  expect(found).toContainEqual(expect.objectContaining({ problem: 'link', record: _id }));
});

it('names an account with figures of a day on which nothing happened in it', async () => {
  const [model = missing()] = now.dayTotals;
  const strange = { ...model, _id: `${model.book}:2026-11-01`, date: '2026-11-01' };
  await put(database.db, { ...now, dayTotals: [...now.dayTotals, strange] });
  const found = (await verified(database.db)).flatMap((each) => each.findings);
  expect(found).toMatchObject([{ problem: 'totals', book: model.book }]);
});

it('names figures that are no account’s, and such as say they end nowhere', async () => {
  const [model = missing(), other = missing()] = now.accountSummaries;
  const strange = [
    { ...model, _id: 'MAIN/nothing' },
    { ...other, upTo: 'nowhere' },
  ];
  const [, , ...rest] = now.accountSummaries;
  await put(database.db, { ...now, accountSummaries: [model, ...strange, ...rest] });
  const found = (await verified(database.db)).flatMap((each) => each.findings);
  expect(found).toHaveLength(2);
  expect(found).toContainEqual(expect.objectContaining({ problem: 'summary', record: 'MAIN/nothing' }));
  expect(found).toContainEqual(expect.objectContaining({ problem: 'summary', book: other._id }));
});

it('names a desk of which nothing is left', async () => {
  const book = `${branch}/desk/${bank.desks[1]?.desk}`;
  await put(database.db, withBook(now, book, []));
  const found = (await verified(database.db)).flatMap((each) => each.findings);
  expect(found).toContainEqual(expect.objectContaining({ problem: 'missing', book, no: 1 }));
});

it('finds nothing once everything is as it was', async () => {
  await put(database.db, now);
  expect((await verified(database.db)).flatMap((each) => each.findings)).toEqual([]);
});
