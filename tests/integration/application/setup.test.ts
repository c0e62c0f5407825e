import { readFile, rm, writeFile } from 'node:fs/promises';
import { makeBank } from '@tests/support/bank';
import { startDesk, type TestDesk, type TestWindow } from '@tests/support/desk';
import { startMongod, type TestMongod } from '@tests/support/mongod';
import { type BankOptions, createBankInput, goodPassword } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

async function freshDesk(): Promise<{ desk: TestDesk; window: TestWindow }> {
  const desk = await startDesk();
  onTestFinished(() => desk.remove());
  return { desk, window: desk.openWindow() };
}

async function completed(window: TestWindow, options?: BankOptions) {
  const { codes } = await window.ask('setup.recoveryCodes', {});
  return createBankInput(codes[3] ?? '', options);
}

describe('the assistant', () => {
  it('offers the mongod that is here, and says where secrets are kept', async () => {
    const { desk, window } = await freshDesk();
    expect(await window.ask('app.state', {})).toMatchObject({ phase: 'firstRun', connection: 'down' });
    expect(await window.ask('setup.options', {})).toMatchObject({
      dataFolder: expect.stringContaining(desk.folder),
      mongod: { version: expect.stringMatching(/^\d+\.\d+/) },
      keyStore: 'file',
    });
  });

  it('wants one of ten codes typed back, as loosely as people type', async () => {
    const { window } = await freshDesk();
    const { codes } = await window.ask('setup.recoveryCodes', {});
    expect(new Set(codes).size).toBe(10);
    const input = createBankInput('AAAAA-BBBBB-CCCCC-DDDDD');
    expect(await window.call('setup.createBank', input)).toMatchObject({
      failure: { code: 'RECOVERY_CODE_WRONG' },
    });
    const loosely = (codes[7] ?? '')
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('1', 'l')
      .replaceAll('0', 'o');
    const typed = { ...input, recoveryCode: loosely, superAdmin: { ...input.superAdmin, password: 'short' } };
    expect(await window.call('setup.createBank', typed)).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { 'superAdmin.password': 'tooShort' } },
    });
  });

  it('wants a grown Super Admin with a password that is not made of their own words', async () => {
    const { window } = await freshDesk();
    const input = await completed(window);
    const change = (changes: object) => ({ ...input, superAdmin: { ...input.superAdmin, ...changes } });
    expect(await window.call('setup.createBank', change({ birthDate: '2020-01-01' }))).toMatchObject({
      failure: { fields: { 'superAdmin.birthDate': 'tooYoung' } },
    });
    expect(await window.call('setup.createBank', change({ password: 'Kulkarni11011995' }))).toMatchObject({
      failure: { fields: { 'superAdmin.password': 'personal' } },
    });
    expect((await window.ask('app.state', {})).phase).toBe('firstRun');
  });

  it('is closed once the bank is there, and everything else is closed before', async () => {
    const { window } = await freshDesk();
    expect(await window.call('auth.signIn', { userId: '56125810021', password: goodPassword })).toMatchObject(
      {
        failure: { code: 'NOT_SET_UP' },
      },
    );
    await window.ask('setup.createBank', await completed(window));
    expect(await window.call('setup.recoveryCodes', {})).toMatchObject({
      failure: { code: 'ALREADY_SET_UP' },
    });
    expect(await window.call('users.list', {})).toMatchObject({ failure: { code: 'NOT_SIGNED_IN' } });
  });

  it('fills a demo through the real posting path', async () => {
    const bank = await makeBank({ demo: { customers: 3, months: 2 } });
    onTestFinished(() => bank.desk.remove());
    expect((await bank.window.ask('app.state', {})).bank).toEqual({
      name: 'Sahyadri Sahakari Bank',
      demo: true,
    });
    expect(bank.made.people.map(({ role }) => role)).toEqual(['Admin', 'Employee', 'Customer']);
    const { rows, total } = await bank.window.ask('users.list', { role: 'Customer' });
    expect(total).toBe(3);
    for (const { userId } of rows) {
      const [account] = (await bank.window.ask('accounts.ofUser', { userId })).rows;
      const figures = await bank.window.ask('accounts.sixMonths', { accountId: account?.accountId });
      expect(figures.demo).toBe(true);
      expect(figures.totals.entries).toBeGreaterThan(5);
      expect(figures.totals.balance).toBe(account?.balance);
      expect(figures.openingBalance).toBe(0n);
      expect(figures.days.every(({ date }) => date < figures.to)).toBe(true);
    }
    const [customer] = bank.made.people.slice(-1);
    const signIn = { userId: customer?.userId, password: customer?.firstPassword };
    // A staff desk is not for customers, and only who knew the password is told so.
    expect(await bank.window.call('auth.signIn', signIn)).toMatchObject({ failure: { code: 'WRONG_DESK' } });
    // Added months ago by the demo's clock; the password was issued now.
    const employee = bank.made.people.find(({ role }) => role === 'Employee');
    const first = { userId: employee?.userId, password: employee?.firstPassword };
    expect(await bank.window.call('auth.signIn', first)).toMatchObject({ ok: true });
  });
});

describe('the bank’s own server', () => {
  let mongod: TestMongod;

  beforeAll(async () => {
    mongod = await startMongod({ auth: true });
  });

  afterAll(() => mongod.stop());

  it('is tested first, holds a bank then, and takes no second one', async () => {
    const { window, desk } = await freshDesk();
    const { uri } = mongod;
    expect(await window.ask('setup.testServer', { uri })).toMatchObject({ holds: 'nothing', bankName: null });
    const wrong = uri.replace('root-of-tests', 'another');
    expect(await window.call('setup.testServer', { uri: wrong })).toMatchObject({
      failure: { code: 'SERVER_REFUSED', details: { problem: 'authentication' } },
    });
    expect(await window.call('setup.testServer', { uri: 'http://example.com' })).toMatchObject({
      failure: { details: { problem: 'malformed' } },
    });

    const place = { where: 'server' as const, uri };
    const made = await window.ask('setup.createBank', await completed(window, { place }));
    const again = await desk.restart();
    onTestFinished(() => again.stop());
    const later = again.openWindow();
    await later.ask('auth.signIn', { userId: made.userId, password: goodPassword });

    const other = await freshDesk();
    expect(await other.window.ask('setup.testServer', { uri })).toMatchObject({
      holds: 'bank',
      bankName: 'Sahyadri Sahakari Bank',
    });
    expect(
      await other.window.call('setup.createBank', await completed(other.window, { place })),
    ).toMatchObject({
      failure: { code: 'BANK_EXISTS' },
    });
  });
});

it.each(['makeBooks', 'superAdmin'])(
  'lets another desk make the bank at once where one was cancelled at "%s"',
  async (cancelledAt) => {
    const mongod = await startMongod({ auth: true });
    onTestFinished(() => mongod.stop());
    const place = { where: 'server' as const, uri: mongod.uri };
    const [first, second] = [await freshDesk(), await freshDesk()];
    const making = first.window.hears('job', ({ step }) => step === cancelledAt);
    const answer = first.window.call('setup.createBank', await completed(first.window, { place }));
    await first.window.ask('jobs.cancel', { jobId: (await making).jobId });
    expect(await answer).toMatchObject({ failure: { code: 'CANCELLED' } });
    const made = await second.window.call('setup.createBank', await completed(second.window, { place }));
    expect(made).toMatchObject({ ok: true });
  },
);

it('makes one bank where several desks begin one on the same server at once, and tells the others', async () => {
  const mongod = await startMongod({ auth: true });
  onTestFinished(() => mongod.stop());
  const place = { where: 'server' as const, uri: mongod.uri };
  const desks = await Promise.all([freshDesk(), freshDesk(), freshDesk()]);
  const inputs = await Promise.all(desks.map(({ window }) => completed(window, { place })));
  const answers = await Promise.all(
    desks.map(({ window }, index) => window.call('setup.createBank', inputs[index] ?? {})),
  );
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]));
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(['BANK_BEING_MADE', 'BANK_EXISTS']).toContain(code);
  const phases = await Promise.all(
    desks.map(async ({ window }) => (await window.ask('app.state', {})).phase),
  );
  expect(phases.sort()).toEqual(['firstRun', 'firstRun', 'ready']);
  const maker = desks[answers.findIndex(({ ok }) => ok)];
  await maker?.window.ask('auth.signIn', { userId: '56125810021', password: goodPassword });
  expect((await maker?.window.ask('users.list', {}))?.total).toBe(1);
  expect((await maker?.window.ask('desks.list', {}))?.rows).toHaveLength(1);
});

describe('trouble', () => {
  it('says so when a data folder holds something else, and nothing in it is touched', async () => {
    const { desk, window } = await freshDesk();
    await window.ask('setup.createBank', await completed(window));
    await desk.stop();
    await writeFile(`${desk.folder}/desk.json`, 'not ours');
    const again = await startDesk(desk.folder);
    const later = again.openWindow();
    expect(await later.ask('app.state', {})).toMatchObject({
      phase: 'trouble',
      // Nothing says any more that it is no kiosk's.
      trouble: { kind: 'foreignDataFolder', actions: ['retry'] },
    });
    expect(await later.call('app.quit', {})).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
    expect(await readFile(`${desk.folder}/desk.json`, 'utf8')).toBe('not ours');
    expect(await later.ask('app.resolveTrouble', { action: 'showFolder' })).toEqual({});
    expect(again.shownFolders).toEqual([]);
    await rm(`${desk.folder}/desk.json`);
    await later.ask('app.resolveTrouble', { action: 'retry' });
    expect(await later.ask('app.state', {})).toMatchObject({ phase: 'ready', trouble: null });
    await again.stop();
  });

  it('takes no typed-in credential for a desk', async () => {
    const { window } = await freshDesk();
    const answer = await window.call('setup.joinBank', {
      uri: 'mongodb://127.0.0.1:1',
      credential: 'nonsense',
    });
    expect(answer).toMatchObject({ failure: { code: 'ENROLMENT_REFUSED' } });
  });
});
