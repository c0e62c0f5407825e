import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CallOutput } from '@shared/contract';
import {
  addAndSignIn,
  joinDesk,
  makeBank,
  type SignedIn,
  serverUri,
  type TestBank,
} from '@tests/support/bank';
import { startDesk, type TestDesk, type TestWindow } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A kiosk with the bank's server, and a staff desk that joined it. */
let bank: TestBank;
let staffDesk: TestDesk;
let employee: SignedIn;

beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
  staffDesk = await joinDesk(bank, 'staff');
  employee = await addAndSignIn(bank.window, staffDesk, 'Employee');
});

afterAll(async () => {
  await staffDesk.remove();
  await bank.desk.remove();
});

const customer = () => addAndSignIn(bank.window, bank.desk);
const summary = (window: TestWindow, accountId: string) => window.ask('accounts.summary', { accountId });

describe('cash at the kiosk', () => {
  it('credits 5,000.00, debits 1,250.50 and shows 3,749.50 on both desks at once', async () => {
    const { account: accountId, window } = await customer();
    const credit = await window.ask('cash.credit', {
      key: newKey(),
      accountId,
      amount: 500_000n,
      narration: 'Salary',
    });
    expect(credit).toMatchObject({
      kind: 'cash-credit',
      amount: 500_000n,
      balanceAfter: 500_000n,
      holderName: 'Sanjay Banerjee',
      branchName: 'Main Branch',
      deskName: 'Front desk',
      narration: 'Salary',
      repeated: false,
    });
    expect(credit.reference).toMatch(
      /^TXN-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
    );

    const heard = employee.window.hears('account.changed', (payload) => payload.accountId === accountId);
    const debit = await window.ask('cash.debit', {
      key: newKey(),
      accountId,
      amount: 125_050n,
      narration: '',
    });
    expect(debit).toMatchObject({ amount: -125_050n, balanceAfter: 374_950n });
    expect(Object.keys(await heard)).toEqual(['accountId']);

    for (const seen of [window, employee.window]) {
      expect(await summary(seen, accountId)).toMatchObject({
        balance: 374_950n,
        available: 374_950n,
        month: { entries: 2, credits: 500_000n, debits: 125_050n },
      });
    }
  });

  it('answers the same entry for the same key, and refuses another amount under it', async () => {
    const { account: accountId, window } = await customer();
    const given = { key: newKey(), accountId, amount: 10_000n, narration: '' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => window.ask('cash.credit', given)));
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await window.call('cash.credit', { ...given, amount: 10_001n })).toMatchObject({
      failure: { code: 'IDEMPOTENCY_CONFLICT' },
    });
    expect(await summary(window, accountId)).toMatchObject({ balance: 10_000n });
  });

  it('never pays below zero, nor what the desk does not hold', async () => {
    const { account: accountId, window } = await customer();
    await window.ask('cash.credit', { key: newKey(), accountId, amount: 10_000n, narration: '' });
    const debit = (amount: bigint) =>
      window.call('cash.debit', { key: newKey(), accountId, amount, narration: '' });
    expect(await debit(10_001n)).toMatchObject({
      failure: { code: 'INSUFFICIENT_FUNDS', details: { available: '10000' } },
    });
    const all = await Promise.all(Array.from({ length: 30 }, () => debit(1_000n)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await summary(window, accountId)).toMatchObject({ balance: 0n });
  });

  it('takes nothing for an amount but digits of paise, from one rupee up', async () => {
    const { account: accountId, window } = await customer();
    const amounts = [
      '0',
      '99',
      '-100',
      '1e3',
      '1.5',
      '0100',
      'NaN',
      'Infinity',
      '9000000000000001',
      '9223372036854775808',
    ];
    for (const amount of [...amounts, true, 100, null, { $gt: 0 }, ['100'], '१००']) {
      const answer = await window.call('cash.credit', { key: newKey(), accountId, amount });
      expect(answer, String(amount)).toMatchObject({ failure: { code: 'INVALID_INPUT' } });
    }
    expect(await summary(window, accountId)).toMatchObject({ balance: 0n, lastNo: 1 });
  });

  it('is nobody else’s: another customer reaches nothing of the account', async () => {
    const owner = await customer();
    const other = await customer();
    const { account: accountId } = owner;
    const tries = [
      other.window.call('accounts.summary', { accountId }),
      other.window.call('accounts.history', { accountId }),
      other.window.call('accounts.sixMonths', { accountId }),
      other.window.call('cash.debit', { key: newKey(), accountId, amount: 100n }),
      other.window.call('accounts.ofUser', { userId: owner.userId }),
      other.window.call('users.get', { userId: owner.userId }),
      other.window.call('users.list', {}),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(answer).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
    }
    const before = bank.desk.sent.length;
    const heard = owner.window.hears('account.changed');
    await owner.window.ask('cash.credit', { key: newKey(), accountId, amount: 100n });
    await heard;
    const others = bank.desk.sent.slice(before).filter(({ windowId }) => windowId === other.window.id);
    const changed = others.filter(({ event }) => event === 'account.changed').map(({ payload }) => payload);
    // News of the opening of their own account may still be on its way.
    expect(changed.filter((payload) => !isDeepStrictEqual(payload, { accountId: other.account }))).toEqual(
      [],
    );
  });
});

describe('a server that dies', () => {
  it('is started again, and what was under way has its answer: once', async () => {
    const { account: accountId, window } = await customer();
    const before = window.ask('cash.credit', { key: newKey(), accountId, amount: 700n });
    const pid = Number(readFileSync(`${bank.desk.folder}/database/mongod.pid`, 'utf8'));
    process.kill(pid, 'SIGKILL');
    const after = window.ask('cash.credit', { key: newKey(), accountId, amount: 300n });
    const answers = await Promise.allSettled([before, after]);
    const posted = answers.filter(({ status }) => status === 'fulfilled').length;
    await expect
      .poll(async () => (await window.ask('app.state', {})).connection, { timeout: 30_000 })
      .toBe('online');
    const { rows } = await window.ask('accounts.history', { accountId });
    expect(rows.length).toBe(posted);
  });
});

describe('history and figures', () => {
  it('pages through entries only, each with the balance after it, however many refusals lie between', async () => {
    const { account: accountId, window } = await customer();
    for (let index = 1n; index <= 12n; index += 1n) {
      await window.ask('cash.credit', {
        key: newKey(),
        accountId,
        amount: 100n * index,
        narration: `${index}`,
      });
      await window.call('cash.debit', { key: newKey(), accountId, amount: 9_999_999n });
    }
    const rows: CallOutput<'accounts.history'>['rows'] = [];
    let before: number | undefined;
    do {
      const page = await window.ask('accounts.history', {
        accountId,
        limit: 5,
        ...(before ? { before } : {}),
      });
      expect(page.rows.length).toBe(Math.min(5, 12 - rows.length));
      rows.push(...page.rows);
      before = page.next ?? undefined;
    } while (before);
    expect(rows.map(({ narration }) => narration)).toEqual(
      Array.from({ length: 12 }, (_, index) => `${12 - index}`),
    );
    expect(
      rows.every((row, index) => row.balanceAfter - row.amount === (rows[index + 1]?.balanceAfter ?? 0n)),
    ).toBe(true);
  });

  it('draws six months whose totals equal the journal, at the moment of the receipt', async () => {
    const { account: accountId, window } = await customer();
    let credits = 0n;
    for (const amount of [500_000n, 20_000n, 3_300n]) {
      await window.ask('cash.credit', { key: newKey(), accountId, amount });
      credits += amount;
      const figures = await window.ask('accounts.sixMonths', { accountId });
      expect(figures.totals).toMatchObject({ credits, debits: 0n, net: credits, balance: credits });
    }
    const figures = await window.ask('accounts.sixMonths', { accountId });
    expect(figures).toMatchObject({ openingBalance: 0n, bankName: 'Sahyadri Sahakari Bank', demo: false });
    expect(figures.maskedAccount).toBe(`••••••••${accountId.slice(-4)}`);
    expect(figures.days).toEqual([{ date: figures.to, credits, debits: 0n, entries: 3, balance: credits }]);
    expect(figures.from).toMatch(/-01$/);
  });
});

describe('desks', () => {
  it('shows what each desk holds, and where this one is', async () => {
    const admin = await addAndSignIn(bank.window, staffDesk, 'Admin');
    const list = async () => (await admin.window.ask('desks.list', {})).rows;
    const kioskIn = (rows: Awaited<ReturnType<typeof list>>) =>
      rows.find(({ name }) => name === 'Front desk');
    // It says so itself, a moment after its start.
    await expect.poll(async () => kioskIn(await list())?.version).toBe('0.0.0-test');
    const rows = await list();
    const kiosk = kioskIn(rows);
    expect(kiosk).toMatchObject({ status: 'active', thisDesk: false, kind: 'kiosk' });
    expect(rows.find(({ thisDesk }) => thisDesk)).toMatchObject({ name: 'Second desk', status: 'active' });

    const key = newKey();
    const float = { key, deskId: kiosk?.deskId ?? '', amount: 1_000_000n };
    const first = await admin.window.ask('desks.float', float);
    expect(first.cash).toBe((kiosk?.cash ?? 0n) + 1_000_000n);
    expect(await admin.window.ask('desks.float', float)).toEqual(first);
  });

  it('lets a credential be used once, on one computer', async () => {
    const { uri, credential } = await issued();
    const first = await startDeskAt(uri, credential);
    expect(first.answer).toMatchObject({ ok: true });
    const second = await startDeskAt(uri, credential);
    expect(second.answer).toMatchObject({ failure: { code: 'ENROLMENT_REFUSED' } });
    await first.desk.remove();
    await second.desk.remove();
  });

  it('cuts a revoked desk off: it says so, and its user opens the database no more', async () => {
    const desk = await joinDesk(bank, 'staff');
    const window = desk.openWindow();
    const deskId = (await window.ask('app.state', {})).desk?.deskId ?? '';
    const changed = window.hears('app.changed');
    await bank.window.ask('desks.revoke', { key: newKey(), deskId, reason: 'stolen' });
    await changed;
    expect(await window.ask('app.state', {})).toMatchObject({
      phase: 'trouble',
      trouble: { kind: 'deskRevoked' },
    });
    const again = await desk.restart();
    expect(await again.openWindow().ask('app.state', {})).toMatchObject({ trouble: { kind: 'deskRevoked' } });
    await again.remove();
  });

  it('is tied to its bank again where a crash kept desk.json from being written', async () => {
    const desk = await joinDesk(bank, 'kiosk');
    await desk.stop();
    await rm(`${desk.folder}/desk.json`);
    const again = await startDesk(desk.folder);
    expect(await again.openWindow().ask('app.state', {})).toMatchObject({
      phase: 'ready',
      desk: { kind: 'kiosk' },
    });
    await again.remove();
  });

  it('sends a customer away from a staff desk', async () => {
    const slip = await bank.window.ask('users.add', newPerson());
    const window = staffDesk.openWindow();
    const given = { userId: slip.userId, password: slip.firstPassword ?? '' };
    expect(await window.call('auth.signIn', given)).toMatchObject({ failure: { code: 'WRONG_DESK' } });
  });

  it('keeps no secret in desk.json', async () => {
    const text = readFileSync(`${staffDesk.folder}/desk.json`, 'utf8');
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['deskId', 'kind', 'signboard', 'version', 'where']);
  });
});

async function issued() {
  const { credential } = await bank.window.ask('desks.issueCredential', {
    key: newKey(),
    name: 'Third desk',
    branch: 'MAIN',
    kind: 'staff',
  });
  return { uri: serverUri(bank), credential };
}

async function startDeskAt(uri: string, credential: string) {
  const desk = await startDesk();
  return { desk, answer: await desk.openWindow().call('setup.joinBank', { uri, credential }) };
}
