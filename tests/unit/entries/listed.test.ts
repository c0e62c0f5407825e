import { tiesOf } from '@main/application/entries/ties';
import { listedEntryOf } from '@main/domain/entries/listed';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import { recordKinds, traitsOf } from '@main/domain/ledger/events';
import type { JournalRecord } from '@main/domain/ledger/records';
import { entryKinds } from '@shared/entryKinds';
import { type Ledger, recordOf, smallBranch } from '@tests/support/ledger/decisions';
import { accountNo, branch, debit, deskName, event, opening } from '@tests/support/ledger/desk';
import { closed, fee, reversal, transfer, transferOut } from '@tests/support/ledger/intents';
import { describe, expect, it } from 'vitest';

const east = 'EAST';
const [other, payee] = [accountNo(2), accountNo(4)];

/** Two branches in which the desk writes: an account with 500 and one with nothing, and one in the other branch. */
function twoBranches() {
  const ledger = smallBranch(1_000n, 500n);
  ledger.post(opening(other));
  ledger.post(event('desk-started', { branch: east }));
  ledger.post({ ...opening(payee), branch: east });
  return ledger;
}

/** What follows a record, posted. */
function follow(ledger: Ledger, record: JournalRecord): JournalRecord {
  const intent = followUpOf(record);
  if (!intent) throw new Error(`nothing follows ${record.kind}`);
  return recordOf(ledger.post(intent));
}

const tiesIn = async ({ records, heads }: Ledger, record: JournalRecord) => {
  const known = new Map(records.map((each) => [each.id, each]));
  const reads = {
    findAll: async (ids: readonly string[]) =>
      new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) as JournalRecord] as const] : []))),
    head: async (book: string) => heads.get(book) ?? null,
  };
  return (await tiesOf(reads, record)).map(({ tie, branch: where, reference }) => [tie, where, reference]);
};

describe('an entry in the list', () => {
  it('says from whom to whom, how much, when and where', () => {
    const ledger = twoBranches();
    const moved = recordOf(ledger.post(transfer(ledger.account, other, 200n)));
    expect(listedEntryOf(moved)).toEqual({
      id: moved.id,
      at: moved.bookingTime,
      branch,
      businessDate: '2026-11-23',
      reference: moved.reference,
      kind: 'transfer',
      amount: 200n,
      debited: ledger.account,
      credited: other,
      farEnd: null,
      desk: deskName(1),
      poster: moved.postedBy,
    });
    const charged = recordOf(ledger.post(fee(ledger.account, 5n)));
    expect(listedEntryOf(charged)).toMatchObject({ amount: 5n, debited: ledger.account, credited: null });
  });

  it('is none of what was refused, or moved nothing', () => {
    const ledger = twoBranches();
    const refused = recordOf(ledger.post(debit(ledger.account, 501n)));
    expect(refused.outcome).toBe('refused');
    expect(ledger.records.filter(({ outcome }) => outcome !== 'posted').map(listedEntryOf)).toEqual(
      ledger.records.filter(({ outcome }) => outcome !== 'posted').map(() => null),
    );
  });

  it('is of a kind that one can search by, and those are kinds of posting', () => {
    const ledger = twoBranches();
    const kinds = ledger.records.flatMap((record) => listedEntryOf(record)?.kind ?? []);
    expect(kinds.length).toBeGreaterThan(1);
    expect(entryKinds).toEqual(expect.arrayContaining(kinds));
    expect(recordKinds).toEqual(expect.arrayContaining([...entryKinds]));
    // What can be taken back has moved money.
    const reversible = recordKinds.filter((kind) => traitsOf(kind).reversible);
    expect(entryKinds).toEqual(expect.arrayContaining(reversible));
  });
});

describe('what an entry goes with', () => {
  it('is the other end of a transfer between branches, at both ends', async () => {
    const ledger = twoBranches();
    const out = recordOf(ledger.post(transferOut(ledger.account, { branch: east, account: payee }, 200n)));
    expect(await tiesIn(ledger, out)).toEqual([]);
    const arrived = follow(ledger, out);
    expect(listedEntryOf(out)?.farEnd).toEqual({ branch: east, account: payee });
    expect(listedEntryOf(arrived)?.farEnd).toEqual({ branch, account: ledger.account });
    expect(await tiesIn(ledger, out)).toEqual([['wentTo', east, arrived.reference]]);
    expect(await tiesIn(ledger, arrived)).toEqual([['cameFrom', branch, out.reference]]);
  });

  it('is what came back, where the other branch refused it', async () => {
    const ledger = twoBranches();
    ledger.post({ ...closed(payee), branch: east });
    const out = recordOf(ledger.post(transferOut(ledger.account, { branch: east, account: payee }, 200n)));
    const refused = follow(ledger, out);
    expect(listedEntryOf(refused)).toBeNull();
    const back = follow(ledger, refused);
    expect(await tiesIn(ledger, out)).toEqual([['cameBack', branch, back.reference]]);
    expect(await tiesIn(ledger, back)).toEqual([['cameFrom', branch, out.reference]]);
  });

  it('is what takes it back, both ways', async () => {
    const ledger = twoBranches();
    const entry = recordOf(ledger.post(transfer(ledger.account, other, 200n)));
    const taken = recordOf(ledger.post(reversal(entry)));
    expect(await tiesIn(ledger, entry)).toEqual([['reversedBy', branch, taken.reference]]);
    expect(await tiesIn(ledger, taken)).toEqual([['reverses', branch, entry.reference]]);
  });
});
