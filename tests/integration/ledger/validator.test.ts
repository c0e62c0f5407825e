import { isDeepStrictEqual } from 'node:util';
import { toDocument } from '@main/adapters/mongo/journal/documents';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import { type PostingKind, postings } from '@main/domain/ledger/events';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { type Document, Double, MongoServerError, Timestamp } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { context, smallBranch } from '../../support/ledger/decisions';
import { accountNo, credit, deskName, event, float, opening } from '../../support/ledger/desk';
import { awayBranch, createWork, nothingSeen, type Random, seeded } from '../../support/ledger/work';
import { tried } from '../../support/tried';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.drop());

const count = countOf('generatedRecords');

/** Good records of every kind: what the rules make of plausible work, and of what is remembered beside it. */
function goodRecords(): readonly JournalRecord[] {
  const ledger = smallBranch(1_000_000_00n, 500_000_00n);
  const accounts = [ledger.account, accountNo(2), accountNo(3)];
  const away = [accountNo(501), accountNo(502)];
  for (const account of accounts.slice(1)) ledger.post(opening(account));
  ledger.post(event('desk-started', { branch: awayBranch }));
  for (const account of away) ledger.post({ ...opening(account), branch: awayBranch });
  // A tenth of a second for each, so that holds live to be paid out of, and to expire.
  let nowMs = context().now.getTime();
  const { next, saw } = createWork({ accounts, away }, seeded(2), nothingSeen(), () => nowMs);
  const user = { userId: '56125810031', role: 'Employee', status: 'Active', duties: ['teller'] } as const;
  const post = (intent: Intent): void => {
    nowMs += 100;
    const decision = ledger.post(intent, { now: new Date(nowMs) });
    if (decision.kind === 'refusal') return;
    saw(decision.record);
    const following = followUpOf(decision.record);
    if (following) post(following);
  };
  while (ledger.records.length < count) {
    for (let n = 0; n < 30; n += 1) post(next());
    post(credit(ledger.account, 100n, { narration: 'नकद' }));
    post(float(deskName(1), 100n));
    post(event('user-added', { user, after: { any: ['thing', 100n] }, reason: 'because' }));
    post(event('setting-changed', { about: { setting: 'language' }, after: { to: 'hi' } }));
    post(event('day-opened'));
  }
  return ledger.records;
}

const codeOf = async (document: Document): Promise<number | null> => {
  try {
    await database.db
      .collection<Document & { _id: string }>('journal')
      .insertOne(document as Document & { _id: string });
    return null;
  } catch (error) {
    if (error instanceof MongoServerError) return Number(error.code);
    throw error;
  }
};

type Spoil = (document: Document) => void;

const accountLines = ({ lines }: Document): Document[] => lines.filter((line: Document) => 'amount' in line);
const linesWith = ({ lines }: Document, field: string): Document[] =>
  lines.filter((line: Document) => field in line);
const anyLine = ({ lines }: Document): Document => lines[0];
const deskLine = ({ lines }: Document): Document => lines.at(-1);

/** Ways in which somebody with a driver and no scruples might spoil an entry. */
const spoilings: Readonly<Record<string, Spoil>> = {
  'unbalanced by one': (document) => {
    const [line] = accountLines(document);
    if (line) line.amount += 1n;
  },
  'an amount as a double': (document) => {
    for (const line of accountLines(document)) line.amount = new Double(Number(line.amount));
  },
  'an amount as text': (document) => {
    for (const line of accountLines(document)) line.amount = line.amount.toString();
  },
  'NaN for an amount': (document) => {
    for (const line of accountLines(document)) line.amount = Number.NaN;
  },
  'an amount that no double holds': (document) => {
    for (const line of accountLines(document)) line.amount = 2 ** 53 + 2;
  },
  'an amount beyond the largest': (document) => {
    const [first, second] = accountLines(document);
    if (first && second) [first.amount, second.amount] = [9_000_000_000_000_001n, -9_000_000_000_000_001n];
  },
  'an account line without its balance': (document) => {
    delete accountLines(document)[0]?.balanceAfter;
  },
  'an account status nobody knows': (document) => {
    const [line] = accountLines(document);
    if (line) line.status = 'frozen solid';
  },
  'one more field': (document) => {
    document.approved = true;
  },
  'one more field in a line': (document) => {
    anyLine(document).currency = 'USD';
  },
  'number 0': (document) => {
    anyLine(document).no = 0n;
  },
  'a number as an int': (document) => {
    anyLine(document).no = 1;
  },
  'a book twice': (document) => {
    document.lines = [...document.lines, { ...deskLine(document), no: deskLine(document).no + 1n }];
  },
  'a book of another branch': (document) => {
    anyLine(document).book = anyLine(document).book.replace('MAIN', 'OTHER');
  },
  'a book of no kind': (document) => {
    anyLine(document).book = 'MAIN/purse/1';
  },
  'a book’s name with a line feed': (document) => {
    anyLine(document).book += '\n';
  },
  'the id of another branch': (document) => {
    document._id = document._id.replace('MAIN', 'OTHER');
  },
  'an id that is no key': (document) => {
    document._id = 'MAIN:1';
  },
  'no desk line': (document) => {
    document.lines = document.lines.slice(0, -1);
  },
  'no lines': (document) => {
    document.lines = [];
  },
  'an outcome nobody knows': (document) => {
    document.outcome = 'pending';
  },
  'an entry called a refusal': (document) => {
    document.outcome = 'refused';
  },
  'an entry called an event': (document) => {
    document.outcome = 'event';
  },
  'a refusal’s reason on an entry': (document) => {
    document.refusal ??= { code: 'INSUFFICIENT_FUNDS', details: {} };
  },
  'a kind nobody knows': (document) => {
    document.kind = 'gift';
  },
  'a chain that is none': (document) => {
    deskLine(document).chain = deskLine(document).chain.toUpperCase().slice(0, 60);
  },
  'no fingerprint': (document) => {
    delete document.fingerprint;
  },
  'a booking time as text': (document) => {
    document.bookingTime = document.bookingTime.toISOString();
  },
  'a date that is none': (document) => {
    deskLine(document).businessDate = '23.11.2026';
  },
  'a time of recording of its own': (document) => {
    document.recordedAt = new Date();
  },
  'a poster who is no user': (document) => {
    document.postedBy = { $ne: null };
  },
  'somebody who agrees with themselves': (document) => {
    document.approvedBy = document.postedBy;
  },
  'a freeze nobody knows': (document) => {
    const [line] = accountLines(document);
    if (line) line.freeze = 'solid';
  },
  'a floor as a double': (document) => {
    for (const line of accountLines(document)) line.floor = new Double(0.5);
  },
  'a version of the terms below zero': (document) => {
    const [line] = accountLines(document);
    if (line) line.limits = -1;
  },
  'less than nothing reserved': (document) => {
    const [line] = accountLines(document);
    if (line) line.heldAfter = -1n;
  },
  'a hold of less than nothing': (document) => {
    for (const line of linesWith(document, 'remaining')) line.remaining = -1n;
  },
  'a hold in a state nobody knows': (document) => {
    for (const line of linesWith(document, 'remaining')) line.state = 'forgotten';
  },
  'a hold of no account': (document) => {
    for (const line of linesWith(document, 'remaining')) line.account = 'anybody';
  },
  'a hold that expires some day': (document) => {
    for (const line of linesWith(document, 'remaining')) line.expires = 'tomorrow';
  },
  'an entry taken back a second time': (document) => {
    for (const line of linesWith(document, 'reversal')) line.no = 2n;
  },
  'an entry taken back by another record': (document) => {
    for (const line of linesWith(document, 'reversal')) {
      line.reversal = line.reversal.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'));
    }
  },
  'an entry taken back that nobody names': (document) => {
    if (linesWith(document, 'reversal').length > 0) document.reverses = null;
  },
  'an entry taken back without its book': (document) => {
    document.lines = document.lines.filter((line: Document) => !('reversal' in line));
  },
  'a reversal of what is not named': (document) => {
    if (document.reverses === null) document.reverses = document._id;
  },
};

const names = Object.keys(spoilings);

it(`good records of every kind are stored (×${count}), and spoiled ones are not (×${count}, ${names.length} ways)`, {
  timeout: 600_000,
}, async () => {
  const records = goodRecords();
  const journal = database.db.collection<Document & { _id: string }>('journal');
  const { insertedCount } = await journal.insertMany(records.map(toDocument), { ordered: false });
  expect(insertedCount).toBe(records.length);
  const filled = await journal.countDocuments({ recordedAt: { $gt: new Timestamp({ t: 1, i: 0 }) } });
  expect(filled).toBe(records.length);
  const kinds = new Set(records.map(({ kind }) => kind));
  expect(Object.keys(postings).filter((kind) => !kinds.has(kind as PostingKind))).toEqual([]);

  const spoiled = new Map<string, Set<string>>();
  const random = seeded(3);
  for (let n = 0; n < count; n += 1) {
    const way = names[n % names.length] ?? '';
    const { kind, document } = spoiledBy(way, records, random);
    expect([way, kind, await codeOf(document)]).toEqual([way, kind, 121]);
    spoiled.set(kind, (spoiled.get(kind) ?? new Set()).add(way));
  }
  expect(await journal.countDocuments()).toBe(records.length);
  tried('good records', records.length, `stored, ${kinds.size} kinds`);
  tried('spoiled records', count, `refused, ${spoiled.size} kinds`);
  expect(spoiled.size).toBeGreaterThan(20);
});

/** One of the records to which the way applies, spoiled. What it leaves as it is would not be tried. */
function spoiledBy(way: string, records: readonly JournalRecord[], random: Random) {
  const first = random(records.length);
  for (const record of [...records.slice(first), ...records.slice(0, first)]) {
    const [whole, document] = [toDocument(record), structuredDocument(record)];
    spoilings[way]?.(document);
    if (!isDeepStrictEqual(whole, document)) return { kind: record.kind, document };
  }
  throw new Error(`there is nothing to spoil by ${way}`);
}

/** A document of its own, down to its lines. */
const structuredDocument = (record: JournalRecord): Document => {
  const document = toDocument(record);
  return { ...document, lines: document.lines.map((line: Document) => ({ ...line })) };
};
