import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addAndSignIn,
  connectAsAdministrator,
  joinDesk,
  makeBank,
  type SignedIn,
  type TestBank,
} from '@tests/support/bank';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { linesOf } from '@tests/support/statements/pdfText';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A kiosk at which a customer has put money in, and a staff desk. */
let bank: TestBank;
let staffDesk: TestDesk;
let employee: SignedIn;
let customer: SignedIn;
let folder: string;
let today: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-statements-'));
  bank = await makeBank({ kind: 'kiosk' });
  staffDesk = await joinDesk(bank, 'staff');
  employee = await addAndSignIn(bank.window, staffDesk, 'Employee');
  customer = await addAndSignIn(bank.window, bank.desk);
  const form = { accountId: customer.account, narration: '=cmd|calc' };
  await customer.window.ask('cash.credit', { ...form, key: newKey(), amount: 500_000n });
  await customer.window.ask('cash.debit', { ...form, key: newKey(), amount: 125_050n });
  today = (await customer.window.ask('app.state', {})).businessDate ?? '';
});
afterAll(async () => {
  await staffDesk.remove();
  await bank.desk.remove();
  await rm(folder, { recursive: true });
});

const asked = () => ({ accountId: customer.account, from: today, to: today });

it('is the same for the customer and for the staff, to the paisa', async () => {
  for (const { window } of [customer, employee]) {
    const statement = await window.ask('statements.get', asked());
    expect(statement).toMatchObject({
      maskedAccount: `•••• •••• ${customer.account.slice(-4)}`,
      opening: 0n,
      credits: 500_000n,
      debits: 125_050n,
      entries: 2,
      closing: 374_950n,
    });
    const { after, upTo } = statement;
    const { rows } = await window.ask('statements.rows', { accountId: customer.account, after, upTo });
    expect(rows.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
      [500_000n, 500_000n],
      [-125_050n, 374_950n],
    ]);
  }
});

it('says which day is wrong', async () => {
  const answer = await employee.window.call('statements.get', { ...asked(), from: '2999-01-01' });
  expect(answer).toMatchObject({ failure: { code: 'INVALID_INPUT', fields: { from: 'inFuture' } } });
});

it('is nobody else’s: no other customer reads, saves or prints it', async () => {
  const other = await addAndSignIn(bank.window, bank.desk);
  for (const call of ['statements.get', 'statements.save', 'statements.print'] as const) {
    const format = call === 'statements.save' ? { format: 'pdf' } : {};
    const answer = await other.window.call(call, { ...asked(), ...format });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'NOT_PERMITTED' } });
  }
  const rows = await other.window.call('statements.rows', { accountId: customer.account, after: 0, upTo: 9 });
  expect(rows).toMatchObject({ ok: false, failure: { code: 'NOT_PERMITTED' } });
});

it('is saved by its customer as figures that no spreadsheet runs', async () => {
  const file = path.join(folder, 'figures.csv');
  bank.desk.saveAt(file);
  expect(await customer.window.ask('statements.save', { ...asked(), format: 'csv' })).toEqual({
    saved: 'figures.csv',
  });
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  expect(lines[0]?.startsWith('\uFEFFDate,')).toBe(true);
  expect(lines[2]).toContain(",Cash deposited,'=cmd|calc,,5000.00,5000.00");
  expect(lines[3]).toContain(",Cash withdrawn,'=cmd|calc,1250.50,,3749.50");
});

it('is saved as a PDF, and shown as the same one before it is printed', async () => {
  const file = path.join(folder, 'statement.pdf');
  staffDesk.saveAt(file);
  await employee.window.ask('statements.save', { ...asked(), format: 'pdf' });
  await employee.window.ask('statements.print', asked());
  const saved = await readFile(file);
  expect(staffDesk.viewed.at(-1)?.equals(saved)).toBe(true);
  const [page = []] = await linesOf(saved);
  expect(page.join('\n')).toContain('Closing balance 1,250.50 5,000.00 3,749.50');
  await staffDesk.stop();
  expect(await readdir(staffDesk.folder)).not.toContain('viewed');
  staffDesk = await staffDesk.restart();
});

it('left an event in the journal each time: who, whose, and of which days', async () => {
  const client = await connectAsAdministrator(bank);
  const events = await client
    .db('branchbook')
    .collection('journal')
    .find({ kind: 'exported' })
    .sort({ bookingTime: 1 })
    .toArray();
  await client.close();
  const day = { from: today, to: today };
  expect(events.map(({ postedBy, intent }) => [postedBy, intent.about.account, intent.after])).toEqual([
    [customer.userId, customer.account, { what: 'statementFigures', ...day }],
    [employee.userId, customer.account, { what: 'statement', ...day }],
    [employee.userId, customer.account, { what: 'statement', ...day }],
  ]);
});

it('is not printed at a kiosk by its customer, who has no viewer there', async () => {
  const answer = await customer.window.call('statements.print', asked());
  expect(answer).toMatchObject({ ok: false, failure: { code: 'NOT_PERMITTED' } });
});

it('is not written where the dialog was closed', async () => {
  bank.desk.saveAt(null);
  const answer = await customer.window.call('statements.save', { ...asked(), format: 'pdf' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } });
});
