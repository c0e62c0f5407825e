/** A bank that was made through the assistant's own calls, with its desk and its Super Admin signed in. */
import type { CallInput, CallOutput } from '@shared/contract';
import type { Role } from '@shared/permissions';
import { newKey, startDesk, type TestDesk, type TestWindow } from './desk';

export type TestBank = {
  readonly desk: TestDesk;
  readonly superAdmin: { readonly userId: string; readonly password: string };
  /** A window of the desk with the Super Admin signed in. */
  readonly window: TestWindow;
  /** What making the bank answered. */
  readonly made: CallOutput<'setup.createBank'>;
};

/** A password that no rule minds. */
export const goodPassword = 'lantern-gravel-orbit-27';

let people = 0;

/** The fields of a person nobody else has: e-mail and phone are new each time. */
export function newPerson(changes: Partial<CallInput<'users.add'>> = {}): CallInput<'users.add'> {
  people += 1;
  return {
    key: newKey(),
    role: 'Customer',
    branch: 'MAIN',
    firstName: 'Sanjay',
    lastName: 'Banerjee',
    email: `person${people}.${process.pid}@example.com`,
    birthDate: '1995-01-11',
    phones: [`9${String(process.pid).padStart(5, '0').slice(-5)}${String(people).padStart(4, '0')}`],
    gender: 'Male',
    state: 'West Bengal',
    city: 'Habra',
    street: 'B-7 Lake View',
    ...changes,
  };
}

export type BankOptions = {
  readonly kind?: 'staff' | 'kiosk';
  readonly demo?: { readonly customers: number; readonly months: number };
  readonly place?: CallInput<'setup.createBank'>['place'];
};

/** What the assistant sends at its end; `recoveryCode` is one of those that main has just minted. */
export function createBankInput(
  recoveryCode: string,
  options: BankOptions = {},
): CallInput<'setup.createBank'> {
  const { key: _key, role: _role, branch: _branch, ...person } = newPerson();
  return {
    key: newKey(),
    place: options.place ?? { where: 'thisComputer' },
    bankName: 'Sahyadri Sahakari Bank',
    branch: { branch: 'MAIN', name: 'Main Branch' },
    superAdmin: {
      ...person,
      firstName: 'Asha',
      lastName: 'Kulkarni',
      gender: 'Female',
      password: goodPassword,
    },
    recoveryCode,
    desk: { name: 'Front desk', kind: options.kind ?? 'staff' },
    demo: options.demo ?? null,
  };
}

/** Makes a bank on a fresh desk, and signs the Super Admin in. About three seconds. */
export async function makeBank(options: BankOptions = {}): Promise<TestBank> {
  const desk = await startDesk();
  const window = desk.openWindow();
  const { codes } = await window.ask('setup.recoveryCodes', {});
  const made = await window.ask('setup.createBank', createBankInput(codes[0] ?? '', options));
  const superAdmin = { userId: made.userId, password: goodPassword };
  await window.ask('auth.signIn', superAdmin);
  return { desk, superAdmin, window, made };
}

export type SignedIn = {
  readonly userId: string;
  readonly password: string;
  readonly account: string;
  readonly window: TestWindow;
};

/** Adds a person as `by`, who hands over the slip; the person signs in at `desk` and chooses a password. */
export async function addAndSignIn(
  by: TestWindow,
  desk: TestDesk,
  role: Role = 'Customer',
  changes: Partial<CallInput<'users.add'>> = {},
): Promise<SignedIn> {
  const slip = await by.ask('users.add', newPerson({ role, ...changes }));
  const window = desk.openWindow();
  await window.ask('auth.signIn', { userId: slip.userId, password: slip.firstPassword ?? '' });
  await window.ask('auth.changePassword', {
    key: newKey(),
    current: slip.firstPassword ?? '',
    next: goodPassword,
  });
  return { userId: slip.userId, password: goodPassword, account: slip.account ?? '', window };
}

/** A second desk that joins the bank of `bank` with a credential its Super Admin issues. */
export async function joinDesk(bank: TestBank, kind: 'staff' | 'kiosk', uri: string): Promise<TestDesk> {
  const { credential } = await bank.window.ask('desks.issueCredential', {
    key: newKey(),
    name: kind === 'kiosk' ? 'Kiosk' : 'Second desk',
    branch: 'MAIN',
    kind,
  });
  const desk = await startDesk();
  await desk.openWindow().ask('setup.joinBank', { uri, credential });
  return desk;
}
