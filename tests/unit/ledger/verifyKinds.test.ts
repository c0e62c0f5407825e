import type { Intent } from '@main/domain/ledger/intents';
import { isAccountLine, isHoldLine, isReversalLine, type JournalRecord } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, debit, event, opening } from '../../support/ledger/desk';
import { everyKind, everyKindExpires, follow } from '../../support/ledger/everyKind';
import { type Change, findingIn, inLines, withIntent } from '../../support/ledger/forge';
import { closed, fee, freeze, reversal, transfer, transferOut } from '../../support/ledger/intents';

const other = accountNo(2);

/** What is found where the first record of a kind is changed, by one who can chain and sign. */
function findingAfter(kind: JournalRecord['kind'], change: Change) {
  const records = everyKind();
  const at = records.findIndex((record) => record.kind === kind);
  const bad = records.map((record, index) => (index === at ? change(record) : record));
  return { found: findingIn(bad), id: bad[at]?.id };
}

it('a day of every kind has nothing wrong with it', () => {
  expect(findingIn(everyKind())).toBeNull();
});

describe('a record that is well chained and signed, and wrong all the same', () => {
  const wrongs: readonly (readonly [string, JournalRecord['kind'], Change])[] = [
    [
      'an account opened under other terms',
      'account-opened',
      inLines((line) => (isAccountLine(line) ? { ...line, floor: -1_000n } : line)),
    ],
    [
      'an account opened with something in it',
      'account-opened',
      inLines((line) => (isAccountLine(line) ? { ...line, held: 5n, heldAfter: 5n } : line)),
    ],
    [
      'a freeze that no event made',
      'cash-credit',
      inLines((line) => (isAccountLine(line) ? { ...line, freeze: 'debit' } : line)),
    ],
    [
      'a freeze other than was asked for',
      'account-freeze-changed',
      inLines((line) => (isAccountLine(line) ? { ...line, freeze: 'none' } : line)),
    ],
    [
      'a floor other than the terms’',
      'account-terms-changed',
      inLines((line) => (isAccountLine(line) ? { ...line, floor: 0n } : line)),
    ],
    [
      'interest under another key',
      'interest',
      withIntent((intent) => ({ ...intent, key: credit(other, 1n).key })),
    ],
    [
      'a hold of more than the account reserved',
      'hold',
      inLines((line) => (isHoldLine(line) ? { ...line, remaining: 101n } : line)),
    ],
    [
      'a hold that begins finished',
      'hold',
      inLines((line) => (isHoldLine(line) ? { ...line, state: 'voided' } : line)),
    ],
    [
      'a hold said to be finished that still has something',
      'hold-post',
      inLines((line) => (isHoldLine(line) ? { ...line, state: 'posted' } : line)),
    ],
    [
      'a hold whose end was moved',
      'hold-post',
      inLines((line) => (isHoldLine(line) ? { ...line, expires: '2027-01-01T00:00:00.000Z' } : line)),
    ],
    ['a hold paid after its end', 'hold-post', (record) => ({ ...record, bookingTime: everyKindExpires })],
    [
      'a hold that expired before its end',
      'hold-expire',
      (record) => ({ ...record, bookingTime: new Date('2026-11-23T05:00:00.000Z') }),
    ],
    [
      'a hold let go of by hand and called expired',
      'hold-void',
      inLines((line) => (isHoldLine(line) ? { ...line, state: 'expired' } : line)),
    ],
    [
      'something reserved without a hold',
      'cash-credit',
      inLines((line) =>
        isAccountLine(line) && line.amount > 0n ? { ...line, held: 1n, heldAfter: 1n } : line,
      ),
    ],
    [
      'something reserved in the account that a hold is paid to',
      'hold-post',
      inLines((line) =>
        isAccountLine(line) && line.amount > 0n ? { ...line, held: 1n, heldAfter: 1n } : line,
      ),
    ],
    [
      'an account opened in another’s name',
      'account-opened',
      inLines((line) => (isAccountLine(line) ? { ...line, book: `${branch}/account/000000000000` } : line)),
    ],
    ['a reversal of nothing', 'reversal', (record) => ({ ...record, reverses: null })],
    [
      'a reversal outside the entry’s book',
      'reversal',
      inLines((line) => (isReversalLine(line) ? { ...line, book: `${branch}/reversal/another` } : line)),
    ],
    ['a second reversal', 'reversal', inLines((line) => (isReversalLine(line) ? { ...line, no: 2 } : line))],
    [
      'a reversal that another record is said to be',
      'reversal',
      inLines((line) => (isReversalLine(line) ? { ...line, reversal: `${branch}:another` } : line)),
    ],
    [
      'an entry that says it takes another back',
      'transfer',
      (record) => ({ ...record, reverses: `${branch}:another` }),
    ],
    [
      'a refusal for a freeze that was not there',
      'cash-debit',
      inLines((line) => (isAccountLine(line) ? { ...line, freeze: 'none' } : line)),
    ],
  ];

  it.each(wrongs)('is named: %s', (_what, kind, change) => {
    const { found, id } = findingAfter(kind, change);
    expect(found).toMatchObject({ problem: 'decision', record: id });
  });
});

describe('what does not follow from what it names', () => {
  /** A reversal that names `asked` and takes back `moved`: the desk that decides cannot know better. */
  function reversed(asked: (account: string) => Intent, moved: bigint) {
    const { post, account, records } = smallBranch(1_000n, 500n);
    post(opening(other));
    const { moves } = reversal(recordOf(post(transfer(account, other, moved))));
    const entry = recordOf(post(asked(account)));
    const bad = recordOf(
      post({ ...reversal(recordOf(post(credit(account, 1n)))), entry: entry.intent.key, moves }),
    );
    return { found: findingIn(records), bad };
  }

  it('is not the reversal of just that entry', () => {
    const { found } = reversed((account) => transfer(account, other, 7n), 7n);
    expect(found).toBeNull();
  });

  it.each([
    ['of another amount', (account: string) => transfer(account, other, 8n)],
    ['between other accounts', (account: string) => credit(account, 7n)],
    ['of what is never taken back', (account: string) => fee(account, 10_000n)],
  ])('is a reversal %s', (_what, asked) => {
    const { found, bad } = reversed(asked, 7n);
    expect(found).toMatchObject({ problem: 'link', record: bad.id });
  });

  it('is a reversal of an entry that is not there', () => {
    const records = everyKind();
    const at = records.findIndex(({ kind }) => kind === 'transfer');
    const bad = records.map((record, index) =>
      index === at ? withIntent((intent) => ({ ...intent, key: credit('0', 1n).key }))(record) : record,
    );
    const reversing = records.find(({ kind }) => kind === 'reversal');
    expect(findingIn(bad)).toMatchObject({ problem: 'link', record: reversing?.id });
  });

  it('is what arrived otherwise than it was sent', () => {
    const { post, account, records } = smallBranch(1_000n, 500n);
    post(event('desk-started', { branch: 'EAST' }));
    post({ ...opening(other), branch: 'EAST' });
    const sent = recordOf(post(transferOut(account, { branch: 'EAST', account: other }, 30n)));
    const arrived = recordOf(post({ ...follow(sent), amount: 31n } as Intent));
    expect(arrived.outcome).toBe('posted');
    expect(findingIn(records)).toMatchObject({ problem: 'link', record: arrived.id });
  });

  it('is a refusal to open, close or freeze that was not true', () => {
    const { post, account, records } = smallBranch(1_000n, 500n);
    post(closed(account));
    const at = records.length - 1;
    const lied = records.map((record, index) =>
      index === at ? { ...record, refusal: { code: 'ACCOUNT_CLOSED' as const, details: {} } } : record,
    );
    expect(findingIn(records)).toBeNull();
    expect(findingIn(lied)).toMatchObject({ problem: 'decision', record: records[at]?.id });
  });
});

it('money that moved in an account that was frozen is named, whoever let it', () => {
  const { post, account, records, heads } = smallBranch(1_000n, 500n);
  post(freeze(account, 'both'));
  const frozen = records.at(-1);
  const book = frozen?.lines[0]?.book ?? '';
  const head = heads.get(book);
  if (!head || !isAccountLine(head)) throw new Error('not frozen');
  heads.set(book, { ...head, freeze: 'none' });
  const moved = recordOf(post(debit(account, 1n)));
  const bad = records.map((record) =>
    record.id === moved.id
      ? inLines((line) => (line.book === book ? { ...line, freeze: 'both' } : line))(record)
      : record,
  );
  expect(findingIn(bad)).toMatchObject({ problem: 'decision', record: moved.id });
});
