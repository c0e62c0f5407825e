import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createProducts } from '@main/application/products';
import { createProjector } from '@main/application/projecting';
import type { Actor } from '@main/domain/access/actor';
import { accountBook, settingBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import { createApplyTerms } from '@main/jobs/applyTerms';
import {
  accountNo,
  branch,
  credit,
  debit,
  deskName,
  mustPost,
  newKey,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '@tests/support/ledger/desk';
import { closed } from '@tests/support/ledger/intents';
import { beforeEach, describe, expect, it } from 'vitest';

const goingOn = new AbortController().signal;

const [first, second, gone] = [1, 2, 3].map(accountNo) as [string, string, string];
const actor: Actor = {
  holder: { userId: '56125810021', role: 'Admin', status: 'Active', branch, duties: [] },
  scope: 'bank',
  sessionId: 'session',
};

async function bank() {
  const journal = createMemoryJournal();
  const store = createMemoryProjections();
  const projector = createProjector({ journal, store, clock: systemClock, report: expect.fail });
  const [one, other] = [1, 2].map((n) => testDesk(journal, deskName(n)).posting);
  if (!one || !other) throw new Error('no desks');
  one.onRecords(projector.take);
  await openBranch(one, [deskName(1)], 1_000_00n);
  for (const account of [first, second, gone]) await mustPost(one, opening(account));
  await mustPost(one, credit(first, 600_00n), closed(gone));
  await other.start(branch);
  const folded = () =>
    expect.poll(async () => (await store.summaries([accountBook(branch, gone)])).size).toBe(1);
  return {
    posting: one,
    other,
    store,
    folded,
    products: createProducts({ posting: one, branch, today: () => '2026-11-28' }),
  };
}

let made: Awaited<ReturnType<typeof bank>>;
beforeEach(async () => {
  made = await bank();
});

const change = (over: object = {}) => ({
  key: newKey(),
  product: 'savings' as const,
  version: 0,
  minimumBalance: 500_00n,
  overdraft: 0n,
  basisPoints: 350,
  reason: 'as agreed',
  ...over,
});

describe('a product', () => {
  it('has no limits and no interest until somebody says so, and then what was said', async () => {
    const { products } = made;
    const before = await products['products.list'](actor, {});
    expect(before).toMatchObject({
      ok: true,
      value: { rows: [{ minimumBalance: 0n, basisPoints: 0, since: null }, {}] },
    });
    const asked = change();
    expect(await products['products.change'](actor, asked)).toMatchObject({ ok: true });
    // The same form once more is the same change.
    expect(await products['products.change'](actor, asked)).toMatchObject({ ok: true });
    const after = await products['products.list'](actor, {});
    expect(after).toMatchObject({
      ok: true,
      value: {
        rows: [{ minimumBalance: 500_00n, basisPoints: 350, since: '2026-11-28' }, { basisPoints: 0 }],
      },
    });
    expect((await made.posting.books.head(settingBook(branch, 'product-savings')))?.no).toBe(1);
  });

  it('is changed at a desk that has seen an older change, and not the newest', async () => {
    const there = createProducts({ posting: made.other, branch, today: () => '2026-11-28' });
    expect(await there['products.change'](actor, change())).toMatchObject({ ok: true });
    expect(
      await made.products['products.change'](actor, change({ version: 1, basisPoints: 400 })),
    ).toMatchObject({ ok: true });
    expect(await there['products.change'](actor, change({ version: 2 }))).toMatchObject({ ok: true });
  });

  it('that must hold a minimum cannot be overdrawn as well', async () => {
    const refused = await made.products['products.change'](actor, change({ overdraft: 1n }));
    expect(refused).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: { overdraft: 'notAllowed' } });
  });

  it('is not changed by two at once on what both saw', async () => {
    const both = [change(), change({ minimumBalance: 100_00n })];
    const answers = await Promise.all(both.map((asked) => made.products['products.change'](actor, asked)));
    expect(answers.map((answer) => answer.ok || answer.code).sort()).toEqual(['CHANGED_MEANWHILE', true]);
    // Nor by one who looked before the other was done, however long ago.
    const late = await made.products['products.change'](actor, change());
    expect(late).toMatchObject({ ok: false, code: 'CHANGED_MEANWHILE' });
    expect(await made.products['products.change'](actor, change({ version: 1 }))).toMatchObject({ ok: true });
  });
});

it('new terms reach every account that is not closed, once, whoever brings them', async () => {
  const { posting, other, store, products, folded } = made;
  await products['products.change'](actor, change());
  await folded();
  const jobs = [posting, other].map((each) =>
    createApplyTerms({ projections: store, posting: each, branch, clock: systemClock }),
  );
  await Promise.all(jobs.map((job) => job(goingOn)));
  const heads = await Promise.all(
    [first, second, gone].map((each) => posting.books.head(accountBook(branch, each))),
  );
  expect(heads.map((line) => line && isAccountLine(line) && [line.no, line.floor, line.limits])).toEqual([
    [3, 500_00n, 1],
    [2, 500_00n, 1],
    [2, 0n, 0],
  ]);
  expect(await posting.post(debit(first, 100_01n))).toMatchObject({ ok: false, code: 'INSUFFICIENT_FUNDS' });
  expect(await posting.post(debit(first, 100_00n))).toMatchObject({ ok: true });
  for (const job of jobs) await job(goingOn);
  expect((await posting.books.head(accountBook(branch, second)))?.no).toBe(2);
});
