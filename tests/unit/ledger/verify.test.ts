import { createSignatureCheck, createSigning, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { canonicalRecord, chainAfter, genesis } from '@main/domain/ledger/chain';
import {
  deskLineOf,
  isAccountLine,
  isDeskLine,
  type JournalRecord,
  type Line,
} from '@main/domain/ledger/records';
import { signed } from '@main/domain/ledger/seal';
import { verifyRecords } from '@main/domain/ledger/verify';
import { describe, expect, it } from 'vitest';
import { smallBranch } from '../../support/ledger/decisions';
import { debit, deskName, event } from '../../support/ledger/desk';

const keys = generateDeskKeys();
const check = createSignatureCheck(new Map([[deskName(1), keys.publicKey]]));
const sign = createSigning(deskName(1), keys.privateKey).sign;

/** Seven records of one desk: an account with 500, a debit of 100, a refused one, and an event; each signed. */
async function books(): Promise<JournalRecord[]> {
  const { post, account, records } = smallBranch(1_000n, 500n);
  post(debit(account, 100n));
  post(debit(account, 401n));
  post(event('signed-in'));
  return Promise.all(records.map(async (record) => signed(record, await sign(deskLineOf(record).chain))));
}

type Change = (line: Line) => Line;

const changed = (
  records: readonly JournalRecord[],
  index: number,
  change: (record: JournalRecord) => JournalRecord,
) => records.map((record, position) => (position === index ? change(record) : record));

const inLines =
  (change: Change) =>
  (record: JournalRecord): JournalRecord => ({ ...record, lines: record.lines.map(change) });

/** Chains a desk's records anew, as somebody would who changes one and knows how the chain is made. */
function rechained(records: readonly JournalRecord[]): JournalRecord[] {
  let previous = genesis;
  return records.map((record) => {
    const chain = chainAfter(previous, canonicalRecord(record));
    previous = chain;
    return inLines((line) => (isDeskLine(line) ? { ...line, chain } : line))(record);
  });
}

const withoutSignature = inLines((line) => (isDeskLine(line) ? { ...line, signature: null } : line));

/** What began the run stays signed: without that nothing after it is looked at. */
const unsigned = (record: JournalRecord): JournalRecord =>
  record.kind === 'desk-started' ? record : withoutSignature(record);

describe('verifying books', () => {
  it('finds nothing wrong in books that nobody touched', async () => {
    const records = await books();
    expect(verifyRecords(records, check)).toMatchObject({
      finding: null,
      records: records.length,
      signatures: records.length,
    });
    expect(verifyRecords(records.toReversed(), check).finding).toBeNull();
  });

  it('names the record whose amount was changed so that it no longer adds up', async () => {
    const records = await books();
    const at = records.findIndex(({ kind }) => kind === 'cash-debit');
    const bad = changed(
      records,
      at,
      inLines((line) => (isAccountLine(line) && line.amount < 0n ? { ...line, amount: -200n } : line)),
    );
    expect(verifyRecords(bad, check).finding).toMatchObject({ problem: 'chain', record: records[at]?.id });
  });

  it('names the record whose amounts were changed so that they still add up', async () => {
    const records = await books();
    const at = records.findIndex(({ kind }) => kind === 'cash-debit');
    const bad = changed(
      records,
      at,
      inLines((line) => (isAccountLine(line) ? { ...line, amount: 2n * line.amount } : line)),
    );
    expect(verifyRecords(bad, check).finding).toMatchObject({
      problem: 'chain',
      record: records[at]?.id,
      reference: records[at]?.reference,
    });
  });

  it('names it by its signature when the chain was made anew', async () => {
    const records = await books();
    const at = records.findIndex(({ kind }) => kind === 'cash-debit');
    const bad = rechained(changed(records, at, (record) => ({ ...record, narration: 'altered' })));
    expect(verifyRecords(bad, check).finding).toMatchObject({
      problem: 'signature',
      record: records[at]?.id,
    });
  });

  it('names it by what was asked for when chain and signatures were taken away too', async () => {
    const records = (await books()).map(unsigned);
    const at = records.findIndex(({ kind }) => kind === 'cash-debit');
    const bad = rechained(
      changed(
        records,
        at,
        inLines((line) => (isAccountLine(line) ? { ...line, amount: 2n * line.amount } : line)),
      ),
    );
    expect(verifyRecords(bad, check).finding).toMatchObject({ problem: 'decision', record: records[at]?.id });
  });

  it('names the record after one that was removed', async () => {
    const records = await books();
    const bad = records.filter((_, index) => index !== 5);
    expect(verifyRecords(bad, check).finding).toMatchObject({
      problem: 'number',
      record: records[6]?.id,
      no: 7,
    });
  });

  const shapes: readonly (readonly [string, (record: JournalRecord) => JournalRecord])[] = [
    ['a book twice', (record) => ({ ...record, lines: [...record.lines, ...record.lines.slice(0, 1)] })],
    [
      'a book of another branch',
      inLines((line) => (isAccountLine(line) ? { ...line, book: line.book.replace('MAIN', 'OTHER') } : line)),
    ],
    [
      'an account outside the chart',
      inLines((line) => (isAccountLine(line) ? { ...line, book: 'MAIN/gl/nowhere' } : line)),
    ],
  ];

  it.each(shapes)('names a record with %s', async (_what, change) => {
    const records = await books();
    const bad = changed(records, 6, change);
    expect(verifyRecords(bad, check).finding).toMatchObject({ problem: 'shape' });
  });

  it.each([
    ['another key', (record: JournalRecord) => ({ ...record, id: 'MAIN:another' })],
    [
      'another intent',
      (record: JournalRecord) => ({
        ...record,
        intent: debit('000000000017', 1n, { key: record.intent.key }),
      }),
    ],
    ['a run that did not start', inLines((line) => (isDeskLine(line) ? { ...line, run: 'other' } : line))],
    [
      'a date that is not the book’s',
      (record: JournalRecord) => ({
        ...inLines((line) => (isDeskLine(line) ? { ...line, businessDate: '2026-11-24' } : line))(record),
        valueDate: '2026-11-24',
      }),
    ],
    [
      'a refusal that claims nothing',
      (record: JournalRecord) => ({ ...record, lines: record.lines.filter((line) => !isAccountLine(line)) }),
    ],
    [
      'a refusal that was not true',
      (record: JournalRecord) => ({
        ...record,
        refusal: { code: 'INSUFFICIENT_FUNDS' as const, details: { available: '399' } },
      }),
    ],
  ])('names a record with %s, even under a good chain', async (_what, change) => {
    const records = (await books()).map(unsigned);
    const at = records.findIndex(({ outcome }) => outcome === 'refused');
    const bad = rechained(changed(records, at, change));
    expect(verifyRecords(bad, check).finding).toMatchObject({
      problem: 'decision',
      reference: records[at]?.reference,
    });
  });

  it('does not take one desk’s signature for another’s', async () => {
    const records = await books();
    const stranger = generateDeskKeys();
    const forged = await createSigning(deskName(1), stranger.privateKey).sign(
      deskLineOf(records[3] ?? missing()).chain,
    );
    const bad = changed(records, 3, (record) => signed(record, forged));
    expect(verifyRecords(bad, check).finding).toMatchObject({ problem: 'signature', record: records[3]?.id });
  });
});

const missing = (): never => {
  throw new Error('no such record');
};
