import { createHistory } from '@main/application/accounts/history';
import type { Actor } from '@main/domain/access/actor';
import { branch, credit, customer, deskName, testDesk } from '@tests/support/ledger/desk';
import { account, openedJournal } from '@tests/support/ledger/openedJournal';
import { expect, it } from 'vitest';

const actor: Actor = {
  holder: { userId: customer, role: 'Customer', status: 'Active', branch, duties: [] },
  scope: 'own',
  sessionId: 'test',
};

/** The earlier system showed the newest 1,000 transactions, and nobody the ones before them. */
it('a history of 1,200 entries is read to its first one, each once', async () => {
  const { posting } = testDesk(await openedJournal(), deskName(1));
  const entries = 1_200;
  await Promise.all(Array.from({ length: entries }, () => posting.post(credit(account, 1_00n))));
  const byId = async () => ({
    accountId: account,
    userId: customer,
    branch,
    product: 'savings' as const,
    openedOn: '2026-01-01',
    addedKey: '',
  });
  const history = createHistory({ accounts: { byId }, books: posting.books });

  const seen = new Set<number>();
  for (let before: number | null | undefined; before !== null; ) {
    const page = await history(actor, { accountId: account, limit: 200, ...(before && { before }) });
    if (!page.ok) throw new Error(page.code);
    for (const { no } of page.value.rows) seen.add(no);
    before = page.value.next;
  }
  // What the account held before is one entry more.
  expect(seen.size).toBe(entries + 1);
});
