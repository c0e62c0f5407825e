import { usualHours } from '@shared/branches';
import { type CallArgument, type CallKey, callKeys } from '@shared/contract';
import { states } from '@shared/reference/states';

/** Whose things the samples name. */
export type SampleSubject = {
  readonly userId: string;
  readonly accountId: string;
  readonly deskId: string;
  readonly branch: string;
  /** Where money goes; nobody's unless a test names one. */
  readonly payee?: string;
};

const key = '019ab000-0000-7000-8000-000000000001';
const [state = '', [city = ''] = []] = Object.entries(states)[0] ?? [];

const person = {
  firstName: 'Asha',
  lastName: 'Rao',
  email: 'asha.rao@example.com',
  birthDate: '1990-05-17',
  phones: ['9000000010'],
  gender: 'Female',
  state,
  city,
} as const;

const branchFacts = {
  name: 'Pune Camp',
  region: 'Maharashtra',
  address: '12 MG Road, Pune 411001',
  hours: [...usualHours],
};

type Samples = { readonly [Key in CallKey]: CallArgument<Key> };

/** Calls that may be asked for with nothing. */
type Bare = { [Key in CallKey]: Record<never, never> extends CallArgument<Key> ? Key : never }[CallKey];

const bare = Object.fromEntries(callKeys.map((call) => [call, {}])) as Pick<Samples, Bare>;

/** A valid input of every call, in wire form: a new line of the contract that needs one does not compile without. */
export const callSamples = ({
  userId,
  accountId,
  deskId,
  branch,
  payee = '000000000025',
}: SampleSubject): Samples => ({
  ...bare,
  'app.resolveTrouble': { action: 'retry' },
  'app.migrate': { userId, password: 'some password' },
  'log.report': { message: 'a failure' },
  'settings.set': { theme: 'dark' },
  'drafts.get': { form: 'credit' },
  'drafts.put': { form: 'credit', draft: { amount: '5000' } },
  'intents.acknowledge': { key },
  'jobs.cancel': { jobId: '8f14e45f-ceea-467f-a8d2-3f7e1b1d2c3a' },
  'auth.signIn': { userId, password: 'some password' },
  'auth.unlock': { password: 'some password' },
  'auth.stepUp': { password: 'some password' },
  'auth.confirmSecondFactor': { key, code: '123456' },
  'auth.removeSecondFactor': { key },
  'auth.changePassword': { key, current: 'some password', next: 'another password' },
  'auth.requestReset': { key, userId },
  'auth.resetPassword': { request: key, userId, code: '7F3KQ-9XT2M', next: 'another password' },
  'auth.recover': { key, userId, code: '7F3KQ-9XT2M-7F3KQ-9XT2M', next: 'another password' },
  'mail.change': {
    key,
    version: 0,
    host: 'mail.example.com',
    port: 587,
    security: 'starttls',
    user: '',
    sender: 'branch@example.com',
  },
  'mail.test': { key, to: 'asha.rao@example.com' },
  'setup.testServer': { uri: 'mongodb://127.0.0.1' },
  'setup.saveRecoverySheet': { bankName: 'Test Bank', name: 'Asha Rao' },
  'setup.createBank': {
    key,
    place: { where: 'thisComputer' },
    bankName: 'Test Bank',
    branch: { branch, name: 'Main' },
    superAdmin: { ...person, phones: [...person.phones], password: 'some password' },
    recoveryCode: '7F3K',
    desk: { name: 'Counter 1', kind: 'staff' },
    demo: null,
  },
  'setup.joinBank': { uri: 'mongodb://127.0.0.1', credential: '7F3K' },
  'audit.record': { branch, key },
  'users.get': { userId },
  'users.signIns': { userId },
  'users.add': { key, role: 'Customer', branch, ...person, phones: [...person.phones] },
  'users.changeStatus': { key, userId, status: 'Suspended', version: 1, reason: 'left the bank' },
  'users.changeRole': { key, userId, role: 'Employee', duties: ['teller'], version: 1, reason: 'new work' },
  'users.changeDetails': { key, userId, version: 1, reason: 'moved', ...person, phones: [...person.phones] },
  'users.move': { key, userId, branch: 'PUNE', version: 1, reason: 'new work' },
  'users.checkImport': { key },
  'users.import': { key },
  'users.saveFirstPasswords': { key },
  'users.unlock': { key, userId, reason: 'was identified' },
  'users.resetPassword': { key, userId, reason: 'was identified' },
  'users.changeDormancy': { key, months: 6, version: 0 },
  'accounts.ofUser': { userId },
  'accounts.summary': { accountId },
  'accounts.history': { accountId },
  'accounts.sixMonths': { accountId },
  'cash.credit': { key, accountId, amount: '500000' },
  'cash.debit': { key, accountId, amount: '125050' },
  'accounts.entry': { accountId, no: 2 },
  'accounts.balanceAt': { accountId, at: '2026-11-23T04:30:00.000Z' },
  'accounts.freeze': { key, accountId, freeze: 'debit', reason: 'court order' },
  'accounts.close': { key, accountId, reason: 'moved away' },
  'accounts.reactivate': { key, accountId, reason: 'came back' },
  'entries.list': { branch },
  'entries.save': { branch },
  'entries.record': { branch, key },
  'entries.reverse': { key, accountId, no: 2, reason: 'wrong amount' },
  'entries.chargeFee': { key, accountId, amount: '5000', reason: 'cheque book' },
  'entries.adjust': { key, accountId, side: 'credit', amount: '5000', reason: 'paid twice' },
  'entries.bringBalance': { key, accountId, amount: '500000', reason: 'from the old books' },
  'transfers.make': { key, accountId, to: payee, amount: '125050' },
  'transfers.payee': { to: payee },
  'holds.ofAccount': { accountId },
  'holds.place': { key, accountId, amount: '5000', expires: '2026-12-23T18:29:59.999Z' },
  'holds.pay': { key, accountId, hold: key, to: payee, amount: '5000' },
  'holds.release': { key, accountId, hold: key, reason: 'not needed' },
  'charts.save': { accountId, format: 'png' },
  'receipts.save': { accountId, reference: 'TXN-0000-0000-0000' },
  'statements.get': { accountId, from: '2026-11-01', to: '2026-11-23' },
  'statements.rows': { accountId, after: 0, upTo: 10 },
  'statements.print': { accountId, from: '2026-11-01', to: '2026-11-23' },
  'statements.save': { accountId, from: '2026-11-01', to: '2026-11-23', format: 'pdf' },
  'products.list': {},
  'products.change': {
    key,
    product: 'savings',
    version: 0,
    minimumBalance: '50000',
    overdraft: '0',
    basisPoints: 300,
    reason: 'as agreed',
  },
  'figures.dashboard': { branch },
  'figures.series': { branch, from: '2026-11-01', to: '2026-11-23', unit: 'week' },
  'figures.branches': { from: '2026-11-01', to: '2026-11-23' },
  'analytics.figures': { branch, from: '2026-11-01', to: '2026-11-23', unit: 'day' },
  'analytics.savePanel': {
    ...{ branch, from: '2026-11-01', to: '2026-11-23', unit: 'month' },
    panel: 'flow',
    format: 'csv',
  },
  'analytics.savePages': { branch, from: '2026-11-01', to: '2026-11-23', unit: 'week' },
  'figures.makeUp': { branch, from: '2026-11-01', to: '2026-11-23' },
  'branches.get': { branch },
  'branches.open': { key, code: 'PUNE', timeZone: 'Asia/Kolkata', ...branchFacts },
  'branches.change': { key, branch, version: 1, reason: 'moved house', ...branchFacts },
  'branches.changeStatus': { key, branch, version: 1, status: 'closing', reason: 'few customers' },
  'desks.issueCredential': { key, name: 'Counter 2', branch, kind: 'staff' },
  'desks.revoke': { key, deskId, reason: 'sold' },
  'bulk.check': { key, pays: { by: 'interest', period: '2026-10' } },
  'bulk.post': { key, branch },
  'bulk.lines': { key, branch },
  'bulk.saveLines': { key, branch },
  'users.changeStatuses': { key, userIds: [userId], status: 'Suspended', reason: 'as agreed' },
  'people.figures': { branch },
  'people.signInHours': { branch },
  'views.list': { list: 'users' },
  'views.save': {
    list: 'users',
    view: { name: 'Mine', search: '', filters: {}, sort: null, columns: ['name'] },
  },
  'views.remove': { list: 'users', name: 'Mine' },
  'desks.float': { key, deskId, amount: '1000000' },
});
