import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createPostOnAccount } from '@main/application/accounts/postOnAccount';
import { createCash } from '@main/application/cash';
import { createReceipts } from '@main/application/receipts';
import type { Actor } from '@main/domain/access/actor';
import {
  accountNo,
  branch,
  customer,
  mustPost,
  newKey,
  openBranch,
  opening,
  testDesk,
} from '@tests/support/ledger/desk';
import { storedPerson } from '@tests/support/people';
import { expect, it } from 'vitest';

const accountId = accountNo(1);
const actor: Actor = {
  holder: { userId: customer, role: 'Customer', status: 'Active', branch, duties: [] },
  scope: 'own',
  sessionId: 'test',
};

const form = () => ({ key: newKey(), accountId, amount: 500_00n, narration: '' });

/** A kiosk at which one customer stands. Their account is opened when its opening is asked to be completed. */
async function kiosk(nameOf: () => Promise<string>) {
  const { posting } = testDesk(createMemoryJournal(), 'KIOSK001');
  await posting.start(branch);
  await openBranch(posting, ['KIOSK001'], 0n);
  const completed: string[] = [];
  const onAccount = createPostOnAccount({
    accounts: {
      byId: async () => ({
        accountId,
        userId: customer,
        branch,
        product: 'savings',
        openedOn: '2026-11-23',
        addedKey: '',
      }),
    },
    users: { byId: async () => storedPerson({ userId: customer, recorded: false }) },
    posting,
    openings: {
      complete: async ({ userId }) => {
        completed.push(userId);
        await mustPost(posting, opening(accountId, userId));
        return true;
      },
    },
    receipts: createReceipts({
      names: { of: nameOf },
      desks: { byId: async () => null },
      bank: { branch: async () => null },
      identity: {
        deskId: 'KIOSK001',
        name: 'Kiosk at the door',
        kind: 'kiosk',
        branch: { branch, name: 'Pune', timeZone: 'Asia/Kolkata' },
        bank: { name: 'Sahyadri', demo: false },
      },
    }),
  });

  return { cash: createCash({ onAccount, branch }), completed };
}

it('a credit to an account whose opening record a desk left unwritten writes it first', async () => {
  const { cash, completed } = await kiosk(async () => 'Asha Rao');
  const first = await cash['cash.credit'](actor, form());
  const second = await cash['cash.credit'](actor, form());

  expect(first).toMatchObject({
    ok: true,
    value: {
      holderName: 'Asha Rao',
      branchName: 'Pune',
      deskName: 'Kiosk at the door',
      balanceAfter: 500_00n,
      repeated: false,
    },
  });
  expect(second).toMatchObject({ ok: true, value: { balanceAfter: 1_000_00n } });
  expect(completed).toEqual([customer]);
});

it('a credit whose receipt cannot be made for want of a name posts nothing', async () => {
  let isAway = true;
  const { cash } = await kiosk(async () => {
    if (isAway) throw new Error('the database is away');
    return 'Asha Rao';
  });
  await expect(cash['cash.credit'](actor, form())).rejects.toThrow('away');
  isAway = false;
  expect(await cash['cash.credit'](actor, form())).toMatchObject({
    ok: true,
    value: { balanceAfter: 500_00n },
  });
});
