import { toDocument } from '@main/adapters/mongo/journal/documents';
import type { JournalRecord } from '@main/domain/ledger/records';
import fc from 'fast-check';
import { type Document, Double, MongoServerError, Timestamp } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, credit, debit, deskName, event, float, opening } from '../../support/ledger/desk';
import {
  adjustment,
  fee,
  freeze,
  hold,
  holdPost,
  holdRelease,
  reversal,
  transfer,
  transferOut,
} from '../../support/ledger/intents';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.drop());

const count = countOf('generatedRecords');

/** Good records of every kind: what the rules make of a plausible morning. */
function goodRecords(): readonly JournalRecord[] {
  const ledger = smallBranch(1_000_00n, 500_00n);
  const other = accountNo(2);
  ledger.post(opening(other));
  const user = { userId: '56125810031', role: 'Employee', status: 'Active', duties: ['teller'] } as const;
  while (ledger.records.length < count) {
    const amount = BigInt(1 + (ledger.records.length % 97));
    ledger.post(credit(ledger.account, amount, { narration: `नकद ${amount}` }));
    ledger.post(debit(ledger.account, amount));
    ledger.post(debit(ledger.account, 10n ** 15n));
    ledger.post(float(deskName(1), amount));
    ledger.post(reversal(recordOf(ledger.post(transfer(ledger.account, other, amount)))));
    ledger.post(transferOut(ledger.account, { branch: 'EAST', account: other }, amount));
    ledger.post(fee(ledger.account, amount));
    ledger.post(adjustment(ledger.account, 'credit', 2n * amount));
    const placed = hold(ledger.account, amount, '2026-12-31T00:00:00.000Z');
    ledger.post(placed);
    ledger.post(holdPost(placed, other, 1n));
    ledger.post(holdRelease('hold-void', placed));
    for (const what of ['credit', 'none'] as const) ledger.post(freeze(other, what));
    ledger.post(event('user-added', { user, after: { any: ['thing', amount] }, reason: 'because' }));
    ledger.post(event('setting-changed', { about: { setting: 'language' }, after: { to: 'hi' } }));
    ledger.post(event('day-opened'), { calendarDate: '2026-11-23' });
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
    document.refusal = { code: 'INSUFFICIENT_FUNDS', details: {} };
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
};

it(`good records of every kind are stored (×${count})`, { timeout: 600_000 }, async () => {
  const records = goodRecords();
  const { insertedCount } = await database.db
    .collection<Document & { _id: string }>('journal')
    .insertMany(records.map(toDocument), { ordered: false });
  expect(insertedCount).toBe(records.length);
  const filled = await database.db
    .collection('journal')
    .countDocuments({ recordedAt: { $gt: new Timestamp({ t: 1, i: 0 }) } });
  expect(filled).toBe(records.length);
});

const names = Object.keys(spoilings);

it(`spoiled ones are not (×${count}, ${names.length} ways)`, { timeout: 600_000 }, async () => {
  const ledger = smallBranch(1_000_00n, 500_00n);
  const spoiled = fc.record({
    way: fc.constantFrom(...names),
    amount: fc.bigInt(1n, 10_000n),
  });
  const before = await database.db.collection('journal').countDocuments();
  for (const [index, sample] of fc.sample(spoiled, Math.max(count, names.length)).entries()) {
    const way = index < names.length ? (names[index] ?? '') : sample.way;
    const decision = ledger.post(credit(ledger.account, sample.amount));
    if (decision.kind !== 'record') throw new Error('refused');
    const document = structuredClone({ ...toDocument(decision.record), recordedAt: null });
    const whole: Document = { ...document, recordedAt: toDocument(decision.record).recordedAt };
    spoilings[way]?.(whole);
    expect([way, await codeOf(whole)]).toEqual([way, 121]);
  }
  expect(await database.db.collection('journal').countDocuments()).toBe(before);
});
