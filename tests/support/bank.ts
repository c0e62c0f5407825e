/** A bank that was made through the assistant's own calls, with its desk and its Super Admin signed in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { administratorIn } from '@main/adapters/mongo/server';
import { openSecrets } from '@main/adapters/secrets';
import type { CallInput, CallOutput } from '@shared/contract';
import type { Role } from '@shared/permissions';
import { MongoClient } from 'mongodb';
import { z } from 'zod';
import { startDesk, type TestDesk, type TestWindow } from './desk';
import { noKeyStore } from './keyStores';
import { newKey } from './newKey';
import { type BankOptions, createBankInput, goodPassword, newPerson } from './people';

export type TestBank = {
  readonly desk: TestDesk;
  readonly superAdmin: { readonly userId: string; readonly password: string };
  /** A window of the desk with the Super Admin signed in. */
  readonly window: TestWindow;
  /** What making the bank answered. */
  readonly made: CallOutput<'setup.createBank'>;
};

/** Makes a bank on a fresh desk, and signs the Super Admin in. About three seconds. */
export async function makeBank(options: BankOptions = {}): Promise<TestBank> {
  const desk = await startDesk(undefined, options.secondFactor);
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

/** The address of the server that the bank's first desk runs, as another desk on this computer types it. */
export function serverUri({ desk }: TestBank): string {
  const marker = readFileSync(path.join(desk.folder, 'database', 'branchbook.json'), 'utf8');
  const { port } = z.object({ port: z.int() }).parse(JSON.parse(marker));
  return `mongodb://127.0.0.1:${port}/?replicaSet=branchbook`;
}

/** Past Branchbook, as whoever looks after the bank's database; the caller closes it. */
export async function connectAsAdministrator(bank: TestBank): Promise<MongoClient> {
  const secrets = await openSecrets(bank.desk.folder, noKeyStore);
  const administrator = secrets.ok ? administratorIn(secrets.value) : null;
  if (!administrator) throw new Error('the bank has no administrator of its database');
  const { username, password, source } = administrator;
  return MongoClient.connect(serverUri(bank), { auth: { username, password }, authSource: source });
}

/** A second desk that joins the bank of `bank` with a credential its Super Admin issues. */
export async function joinDesk(
  bank: TestBank,
  kind: 'staff' | 'kiosk',
  { secondFactor, branch = 'MAIN' }: { secondFactor?: 'required'; branch?: string } = {},
): Promise<TestDesk> {
  const { credential } = await bank.window.ask('desks.issueCredential', {
    key: newKey(),
    name: kind === 'kiosk' ? 'Kiosk' : 'Second desk',
    branch,
    kind,
  });
  const desk = await startDesk(undefined, secondFactor);
  await desk.openWindow().ask('setup.joinBank', { uri: serverUri(bank), credential });
  return desk;
}
