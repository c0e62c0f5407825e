import type { CallLine } from '@main/ipc/lines';
import { type CallKey, callKeys, contract } from '@shared/contract';
import { scopeOf } from '@shared/permissions';
import { type Cast, type CastMember, makeCast } from '@tests/support/access/cast';
import { expected, isTabled, type Relation, relations } from '@tests/support/access/table';
import { callSamples, type SampleSubject } from '@tests/support/callSamples';
import { newKey } from '@tests/support/newKey';
import { tried } from '@tests/support/tried';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The dispatcher alone is tried with every set of duties in permissionMatrix.test.ts. Here each call goes through to
// the use case and the database, so that a scope which a use case forgets to ask for is seen.

type Asked = CastMember & { readonly key: CallKey; readonly relation: Relation };

/**
 * Where a use case refuses more than its line: a rule that no table of roles can say. Whoever adds one says here
 * whom it may refuse.
 */
const ownRules: Partial<Record<CallKey, (asked: Asked) => boolean>> = {
  // Customers are at the kiosk here, which only who looks after desks puts out.
  'app.quit': ({ user }) => user.role === 'Customer',
  // Nobody does these to themself.
  'users.changeStatus': ({ relation }) => relation === 'own',
  'users.changeRole': ({ relation }) => relation === 'own',
  'users.move': ({ relation }) => relation === 'own',
  'users.unlock': ({ relation }) => relation === 'own',
  'users.resetPassword': ({ relation }) => relation === 'own',
  // Only what one has posted oneself, for who may not take back what others posted.
  'entries.reverse': ({ user }) => scopeOf(user, 'entry.reverseOthers') === null,
  // Interest, of which the sample is a bulk, is for who may adjust accounts.
  'bulk.check': ({ user }) => scopeOf(user, 'adjustment.post') === null,
};

/** What is told of another branch to whoever may call: all else that names it has got out. */
const tellsOfOthers: readonly CallKey[] = [
  // Whose account a number is, so that money goes to nobody by a slip.
  'transfers.payee',
];

const nobody: SampleSubject = {
  branch: 'NOWHERE',
  userId: '99999999999',
  accountId: '999999999993',
  deskId: 'NODESK00',
};

const lineOf = (key: CallKey): CallLine => contract[key];

let cast: Cast;
const seen = { cells: 0, answers: 0 };

beforeAll(async () => {
  cast = await makeCast();
  // So that there is something of the other branch to be read.
  await cast.bank.window.ask('books.verify', {});
});

afterAll(async () => {
  tried('cells of the permission matrix in an open bank', seen.cells, `${callKeys.length} calls`);
  await cast.remove();
});

/** What a caller may be asked about in this relation; null where there is no such thing. */
function subjectOf({ user, account }: CastMember, relation: Relation, about: object): SampleSubject | null {
  const { MAIN, PUNE } = cast.victims;
  if (relation === 'unknown') return nobody;
  if (relation === 'otherBranch') return PUNE;
  if (relation === 'sameBranch') return MAIN;
  if ('desk' in about || 'branch' in about) return null;
  if (!('account' in about)) return { ...MAIN, userId: user.userId };
  return account === null ? null : { ...MAIN, accountId: account };
}

/** The sample with a key of its own, so that a command is not taken for one that was sent before. */
function inputOf(key: CallKey, subject: SampleSubject): Record<string, unknown> {
  const sample: Record<string, unknown> = callSamples({ ...subject, payee: cast.victims.PUNE.accountId })[
    key
  ];
  return 'key' in sample ? { ...sample, key: newKey() } : sample;
}

/** The codes by which somebody is kept out; any other answer comes from the use case itself. */
const keptOut = [
  'NOT_SIGNED_IN',
  'SESSION_LOCKED',
  'PASSWORD_CHANGE_REQUIRED',
  'NOT_PERMITTED',
  'ALREADY_SET_UP',
];

/** Whether a use case kept somebody out by a rule of its own. */
const isByOwnRule = (asked: Asked, code: string): boolean =>
  code === 'NOT_PERMITTED' && (ownRules[asked.key]?.(asked) ?? false);

function isRight(asked: Asked, code: string): boolean {
  const right = expected({ ...asked, line: lineOf(asked.key), holder: asked.user });
  // A desk keeps one file for its viewer: of many at once one may find that another has taken its place.
  if (code === 'INTERNAL') return asked.key === 'statements.print' && right === 'reached';
  if (right === 'reached') return !keptOut.includes(code) || isByOwnRule(asked, code);
  // An answer that there is none comes from the same use case or from before it.
  return right === 'NOT_FOUND' ? !keptOut.includes(code) : code === right;
}

const toText = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) => (typeof each === 'bigint' ? each.toString() : each));

/** What an answer names of the other branch to somebody who may not look there. */
function toldOfOthers({ key, user }: Asked, value: unknown): readonly string[] {
  const { permission } = lineOf(key);
  if (!isTabled(permission) || tellsOfOthers.includes(key) || scopeOf(user, permission) === 'bank') return [];
  const text = toText(value);
  return cast.elsewhere.filter((name) => text.includes(name));
}

/** What is denied to who is cut off, and so has no session, is denied to nobody known. */
const hasSession = ({ status }: CastMember['user']): boolean =>
  status !== 'Suspended' && status !== 'Inactive';

/** @returns what is wrong with the answer, and whether it is a denial */
async function ask(asked: Asked, subject: SampleSubject) {
  const { key, relation, user, condition, window } = asked;
  const answer = await window.call(key, inputOf(key, subject));
  const code = answer.ok ? 'reached' : answer.failure.code;
  const told = answer.ok ? toldOfOthers(asked, answer.value) : [];
  const who = [key, user.role, ...user.duties, user.status, condition, relation].join(' ');
  seen.cells += 1;
  if (answer.ok) seen.answers += 1;
  const wrong = [
    ...(isRight(asked, code) ? [] : [`${who}: ${code}`]),
    ...told.map((name) => `${who}: is told of ${name}`),
  ];
  return { wrong, denied: code === 'NOT_PERMITTED' && hasSession(user) ? [user.userId] : [] };
}

/** Everybody asks at the same time, about one thing after the other. */
async function askAll(key: CallKey) {
  const about = lineOf(key).about;
  await cast.setScene(key);
  const cells: Awaited<ReturnType<typeof ask>>[] = [];
  for (const relation of about ? relations : (['sameBranch'] as const)) {
    const asked = cast.members.flatMap((member) => {
      const subject = subjectOf(member, relation, about ?? {});
      return subject ? [ask({ ...member, key, relation }, subject)] : [];
    });
    cells.push(...(await Promise.all(asked)));
  }
  return {
    wrong: cells.flatMap(({ wrong }) => wrong),
    denied: cells.flatMap(({ denied }) => denied),
  };
}

/** Whose calls of `key` the journal says were denied. */
const denialsOf = async (key: CallKey): Promise<readonly string[]> => {
  const filter = { kind: 'denied', 'intent.after.call': key };
  const found = await cast.db.collection('journal').find(filter).project({ postedBy: 1 }).toArray();
  return found.map(({ postedBy }) => String(postedBy)).sort();
};

describe('in an open bank', () => {
  it.each(callKeys)('%s lets through whom the table names, and each denial is an event', async (key) => {
    const { wrong, denied } = await askAll(key);
    expect(wrong).toEqual([]);
    await expect.poll(() => denialsOf(key)).toEqual(denied.sort());
  });

  it('nobody gets further than the door without a session', async () => {
    const window = cast.bank.desk.openWindow();
    for (const key of callKeys) {
      const answer = await window.call(key, inputOf(key, cast.victims.MAIN));
      const code = answer.ok ? 'reached' : answer.failure.code;
      const { permission } = lineOf(key);
      if (permission === 'open') expect(keptOut, key).not.toContain(code);
      else expect(code, key).toBe(permission === 'firstRun' ? 'ALREADY_SET_UP' : 'NOT_SIGNED_IN');
    }
  });

  it('nobody of one branch has written in the books of the other', async () => {
    const journal = cast.db.collection('journal');
    const ofBranch = cast.members.filter(({ user }) => user.role === 'Employee' || user.role === 'Customer');
    const postedBy = { $in: ofBranch.map(({ user }) => user.userId) };
    expect(await journal.countDocuments({ branch: 'MAIN', postedBy })).toBeGreaterThan(0);
    // What a transfer brings there, the desk writes in the name of who sent it.
    const kind = { $ne: 'transfer-in' };
    expect(await journal.find({ branch: 'PUNE', postedBy, kind }).toArray()).toEqual([]);
  });
});
