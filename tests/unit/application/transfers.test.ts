import type { PostOnAccount } from '@main/application/accounts/postOnAccount';
import { createTransfers } from '@main/application/transfers';
import type { Intent } from '@main/domain/ledger/intents';
import type { AccountRecord } from '@main/ports/accounts';
import { type Refusal, refuse } from '@shared/result';
import { accountNo, branch, customer, newKey } from '@tests/support/ledger/desk';
import { expect, it } from 'vitest';

const [from, near, far] = [accountNo(1), accountNo(2), accountNo(3)];

const accountIn = (accountId: string, place: string): AccountRecord => ({
  accountId,
  userId: customer,
  branch: place,
  product: 'savings',
  openedOn: '2026-11-23',
  addedKey: '',
});

const known = [accountIn(from, branch), accountIn(near, branch), accountIn(far, 'EAST')];
const actor = {
  holder: { userId: customer, role: 'Customer', status: 'Active', branch, duties: [] },
  scope: 'own',
  sessionId: 'test',
} as const;

/** What a transfer to `to` asks the ledger for. */
async function intentOf(to: string, opened = true): Promise<Intent | Refusal | undefined> {
  let made: Intent | Refusal | undefined;
  const receipt: PostOnAccount['receipt'] = async (_actor, { key }, intentFor) => {
    made = await intentFor(accountIn(from, branch), { key, branch, postedBy: customer, session: 'test' });
    return refuse('CANCELLED');
  };
  const transfers = createTransfers({
    accounts: { byId: async (id) => known.find(({ accountId }) => accountId === id) ?? null },
    names: { of: async () => 'Kavya Iyer' },
    onAccount: { receipt, opened: async () => opened },
  });
  await transfers['transfers.make'](actor, {
    key: newKey(),
    accountId: from,
    to,
    amount: 5n,
    narration: '',
  });
  return made;
}

it('within a branch is one entry', async () => {
  expect(await intentOf(near)).toMatchObject({ kind: 'transfer', from, to: near, amount: 5n });
});

it('to another branch leaves for it', async () => {
  const to = { branch: 'EAST', account: far };
  expect(await intentOf(far)).toMatchObject({ kind: 'transfer-out', account: from, to, amount: 5n });
});

it('to another branch does not leave before it can arrive', async () => {
  expect(await intentOf(far, false)).toMatchObject({ code: 'CONFIRMING' });
});
