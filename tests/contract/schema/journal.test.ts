import { toDocument } from '@main/adapters/mongo/journal/documents';
import { postings } from '@main/domain/ledger/events';
import type { JournalRecord } from '@main/domain/ledger/records';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { everyKind } from '@tests/support/ledger/everyKind';
import { type Document, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

const invalid = 121;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.drop());

const records = everyKind();

/** What the database says to a document: 0 where it takes it. */
async function answerTo(document: Document): Promise<number> {
  try {
    await fresh.db.collection<Document & { _id: string }>('journal').insertOne({ _id: '', ...document });
    return 0;
  } catch (error) {
    if (error instanceof MongoServerError) return Number(error.code);
    throw error;
  }
}

const firstOf = (kind: JournalRecord['kind'], outcome?: string): Document => {
  const record = records.find((each) => each.kind === kind && each.outcome === (outcome ?? each.outcome));
  if (!record) throw new Error(`no ${kind}`);
  return toDocument(record);
};

const lineWith = ({ lines }: Document, field: string): Document => {
  const line = lines.find((each: Document) => field in each);
  if (!line) throw new Error(`no line with ${field}`);
  return line;
};

type Spoil = (document: Document) => void;

const change =
  (field: string, name: string, value: unknown): Spoil =>
  (document) => {
    lineWith(document, field)[name] = value;
  };

const spoilt: readonly (readonly [string, JournalRecord['kind'], Spoil])[] = [
  ['a status nobody knows', 'account-closed', change('balanceAfter', 'status', 'gone')],
  ['a freeze nobody knows', 'account-freeze-changed', change('balanceAfter', 'freeze', 'all')],
  ['a floor as a number', 'account-terms-changed', change('balanceAfter', 'floor', 10)],
  ['a floor that no amount can be', 'account-terms-changed', change('balanceAfter', 'floor', 10n ** 16n)],
  ['a product that there is not', 'account-terms-changed', change('balanceAfter', 'product', 'gold')],
  ['limits of a version below zero', 'account-terms-changed', change('balanceAfter', 'limits', -1)],
  ['less than nothing reserved', 'hold', change('balanceAfter', 'heldAfter', -1n)],
  ['an account line without its floor', 'transfer', (document) => delete lineWith(document, 'floor').floor],
  ['a hold with less than nothing left', 'hold-void', change('remaining', 'remaining', -1n)],
  ['a hold of an account that is none', 'hold', change('remaining', 'account', '17')],
  ['a hold in a state nobody knows', 'hold-post', change('remaining', 'state', 'paused')],
  ['a hold that ends on a day', 'hold', change('remaining', 'expires', '2026-11-23')],
  ['a hold that moves money itself', 'hold-post', change('remaining', 'amount', 0n)],
  ['a hold in an account’s book', 'hold', change('remaining', 'book', 'MAIN/account/000000000017')],
  ['an account in a hold’s book', 'transfer', change('balanceAfter', 'book', 'MAIN/hold/a')],
  ['a second reversal of an entry', 'reversal', change('reversal', 'no', 2n)],
  ['a reversal in another entry’s book', 'reversal', change('reversal', 'book', 'MAIN/reversal/another')],
  [
    'a reversal that another record is said to be',
    'reversal',
    change('reversal', 'reversal', 'MAIN:01930000-0000-7000-8000-000000000001'),
  ],
  [
    'a reversal without its book',
    'reversal',
    (document) => {
      document.lines = document.lines.filter((line: Document) => !('reversal' in line));
    },
  ],
  [
    'a reversal of nothing',
    'reversal',
    (document) => {
      document.reverses = null;
    },
  ],
  [
    'an entry that takes another back without a word in its book',
    'transfer',
    (document) => {
      document.reverses = 'MAIN:01930000-0000-7000-8000-000000000001';
    },
  ],
  [
    'a hold that moves money and calls itself an event',
    'hold',
    (document) => {
      const line = lineWith(document, 'balanceAfter');
      document.lines = [
        { ...line, amount: -1n },
        { ...line, book: 'MAIN/account/000000000025', amount: 1n },
        ...document.lines.slice(1),
      ];
    },
  ],
  [
    'someone who agrees with themselves',
    'adjustment',
    (document) => {
      document.approvedBy = document.postedBy;
    },
  ],
];

it.each(spoilt)('refuses %s (%s)', async (_what, kind, spoil) => {
  const document = firstOf(kind);
  spoil(document);
  expect(await answerTo(document)).toBe(invalid);
});

it('takes every kind of posting as the ledger decides it, and an adjustment that somebody else agreed to', async () => {
  expect(new Set(records.map(({ kind }) => kind))).toEqual(
    new Set([...Object.keys(postings), 'desk-started', 'branch-opened', 'desk-enrolled']),
  );
  for (const record of records) {
    const agreed = { ...toDocument(record), approvedBy: record.kind === 'adjustment' ? '56125810099' : null };
    expect([record.kind, await answerTo(agreed)]).toEqual([record.kind, 0]);
  }
});
