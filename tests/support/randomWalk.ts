/** A random walk over the contract, by people of every role, with a tally of what the journal must have of it. */
import { type CallKey, callKeys, contract } from '@shared/contract';
import { addAndSignIn, joinDesk, makeBank, type TestBank } from './bank';
import { callSamples } from './callSamples';
import type { Answer, TestDesk, TestWindow } from './desk';
import { newKey } from './newKey';
import { newPerson } from './people';

/** Stands in every secret that is typed on the walk, and nowhere else. */
export const canary = 'kestrel-canary';

type Actor = { readonly userId: string; password: string; readonly window: TestWindow };

export type Walk = {
  readonly bank: TestBank;
  /** Secrets that main gave out on the way: first passwords, credentials of desks. */
  readonly secrets: readonly string[];
  /** How many records of each kind the journal must have gained. */
  readonly owed: ReadonlyMap<string, number>;
  readonly step: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Left out: what makes a bank or opens it, ends the application, this desk or its branch, or asks a person for a file
 * to read; and "Verify books", which reads everything. Sessions are begun and ended by steps of their own.
 */
const leftOut = /^(setup|app|auth|bulk)\.|^desks\.revoke$|^books\.verify$|^branches\.changeStatus$/;
const walked = callKeys.filter((key) => !leftOut.test(key));

/** What the journal must have of a call that was answered like this; null for nothing. */
export function owedFor(key: CallKey, answer: Answer<CallKey>, isSignedIn: boolean): string | null {
  const line = contract[key];
  if (answer.ok) return line.kind === 'query' ? null : line.records;
  if (answer.failure.code === 'NOT_PERMITTED' && isSignedIn) return 'denied';
  return key === 'auth.signIn' && answer.failure.code !== 'INVALID_INPUT' ? 'sign-in-refused' : null;
}

/** @param random gives the next number from 0 to below 1 */
export async function startWalk(random: () => number, saveAt: string): Promise<Walk> {
  const bank = await makeBank({ kind: 'kiosk' });
  const staffDesk: TestDesk = await joinDesk(bank, 'staff');
  bank.desk.saveAt(saveAt);
  staffDesk.saveAt(saveAt);
  const customers = [await addAndSignIn(bank.window, bank.desk), await addAndSignIn(bank.window, bank.desk)];
  const employee = await addAndSignIn(bank.window, staffDesk, 'Employee');
  const actors: readonly Actor[] = [
    { ...bank.superAdmin, window: bank.window },
    { ...employee },
    ...customers.map((customer) => ({ ...customer })),
  ];
  const victim = await bank.window.ask('users.add', newPerson());
  const secrets: string[] = [victim.firstPassword ?? ''];
  const owed = new Map<string, number>();
  const desks = (await bank.window.ask('desks.list', {})).rows;

  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const session = async ({ window }: Actor) => window.ask('auth.session', {});

  /** The books answer what they have once already, such as an account's opening balance, with the same reference. */
  const references = new Set<string>();
  const isNew = (answer: Answer<CallKey>): boolean => {
    const reference = answer.ok && (answer.value as { readonly reference?: unknown }).reference;
    if (typeof reference !== 'string') return true;
    if (references.has(reference)) return false;
    references.add(reference);
    return true;
  };

  /** What changes many at once says how many it has changed. */
  const timesOf = (answer: Answer<CallKey>): number =>
    (answer.ok ? (answer.value as { readonly changed?: number }).changed : undefined) ?? 1;

  const call = async (actor: Actor, key: CallKey, input: Readonly<Record<string, unknown>>) => {
    const isSignedIn = (await session(actor)) !== null;
    const answer = await actor.window.call(key, input);
    const kind = owedFor(key, answer, isSignedIn);
    if (kind !== null && isNew(answer)) owed.set(kind, (owed.get(kind) ?? 0) + timesOf(answer));
    return answer;
  };

  const signIn = (actor: Actor) =>
    call(actor, 'auth.signIn', { userId: actor.userId, password: actor.password });

  /** Whoever walks on must be signed in and see their screen. */
  const wake = async (actor: Actor): Promise<void> => {
    const found = await session(actor);
    if (found === null) await signIn(actor);
    else if (found.locked) await call(actor, 'auth.unlock', { password: actor.password });
  };

  const changePassword = async (actor: Actor): Promise<void> => {
    const next = `${canary} ${newKey()}`;
    const answer = await call(actor, 'auth.changePassword', { key: newKey(), current: actor.password, next });
    if (answer.ok) actor.password = next;
  };

  /** From a window of nobody: a wrong password, or one that was typed as the name. */
  const stranger = bank.desk.openWindow();
  const tryToSignIn = async (): Promise<void> => {
    const nobody: Actor = {
      userId: anyOf([victim.userId, `${canary} as a name`]),
      password: canary,
      window: stranger,
    };
    await signIn(nobody);
  };

  const inputOf = (key: CallKey): Readonly<Record<string, unknown>> => {
    const sample: Readonly<Record<string, unknown>> = callSamples({
      userId: anyOf([victim.userId, anyOf(actors).userId]),
      accountId: anyOf(customers).account,
      deskId: anyOf(desks).deskId,
      branch: 'MAIN',
    })[key];
    const own = {
      ...(key === 'users.add' && newPerson({ firstName: `A${Math.floor(random() * 1e6)}` })),
      // A change of somebody who is signed in would end their session as well, whenever they are told of it.
      ...(/^users\.(change|reset)/.test(key) && 'userId' in sample && { userId: victim.userId }),
      ...('userIds' in sample && { userIds: [victim.userId] }),
      ...(/^users\.changeStatus/.test(key) && { status: anyOf(['Active', 'Suspended']) }),
      ...(key === 'accounts.freeze' && { freeze: anyOf(['none', 'none', 'debit']) }),
      ...(key === 'accounts.close' && { accountId: '000000000000' }),
      ...('to' in sample && { to: anyOf(customers).account }),
    };
    return { ...sample, ...own, ...('key' in sample && { key: newKey() }) };
  };

  const ask = async (actor: Actor): Promise<void> => {
    const key = anyOf(walked);
    const input = inputOf(key);
    const answer = await call(actor, key, input);
    if (!answer.ok) return;
    // The same form once more changes nothing, and owes nothing.
    if ('key' in input && random() < 0.2) await actor.window.ask(key, input);
    const given = answer.value as { readonly firstPassword?: string; readonly credential?: string };
    secrets.push(...[given.firstPassword, given.credential].filter((secret) => typeof secret === 'string'));
  };

  return {
    bank,
    secrets,
    owed,
    step: async () => {
      const actor = anyOf(actors);
      const chance = random();
      if (chance < 0.04) return tryToSignIn();
      await wake(actor);
      if (chance < 0.06) await call(actor, 'auth.signOut', {});
      else if (chance < 0.08) await call(actor, 'auth.lock', {});
      else if (chance < 0.09) await changePassword(actor);
      else await ask(actor);
    },
    stop: async () => {
      await staffDesk.remove();
      await bank.desk.remove();
    },
  };
}
