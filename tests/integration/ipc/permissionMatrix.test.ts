import { provenForMs } from '@main/domain/access/sessionLimits';
import type { CallLine, EventLine } from '@main/ipc/lines';
import { type CallKey, callKeys, contract, eventKeys } from '@shared/contract';
import { query } from '@shared/contract/line';
import { nothing } from '@shared/contract/values';
import {
  duties,
  type Holder,
  permissionTable,
  type Role,
  roles,
  type Subject,
  statuses,
} from '@shared/permissions';
import { refuse } from '@shared/result';
import { stepUpTable } from '@shared/stepUp';
import {
  type Condition,
  conditions,
  dutySets,
  expected,
  isTabled,
  type Relation,
  rankOf,
  reaches,
  relations,
} from '@tests/support/access/table';
import { callSamples } from '@tests/support/callSamples';
import { holderOf, type IpcBench, ipcBench, windowId } from '@tests/support/ipcBench';
import { describe, expect, it } from 'vitest';

const holders: readonly Holder[] = roles.flatMap((role) =>
  statuses.flatMap((status) =>
    dutySets.map((held, index) => ({
      userId: `5612581${roles.indexOf(role)}${statuses.indexOf(status)}${String(index).padStart(2, '0')}`,
      role,
      status,
      branch: 'MAIN',
      duties: held,
    })),
  ),
);

function subjectOf(relation: Relation, holder: Holder): Subject | null {
  if (relation === 'own') return { userId: holder.userId, branch: holder.branch };
  if (relation === 'sameBranch') return { userId: '99999999999', branch: holder.branch };
  return relation === 'otherBranch' ? { userId: '99999999999', branch: 'PUNE' } : null;
}

const samples = callSamples({
  userId: '56125810030',
  accountId: '000000000017',
  deskId: 'DESK0001',
  branch: 'MAIN',
});

/** Every handler answers CONFIRMING: who sees that has reached it. */
function matrixBench() {
  const asked: { subject: Subject | null } = { subject: null };
  const reached = async () => refuse('CONFIRMING');
  const bench = ipcBench({
    contract,
    handlers: Object.fromEntries(callKeys.map((key) => [key, reached])),
    stepUp: stepUpTable,
    owners: { find: async () => asked.subject },
  });
  return { ...bench, asked };
}

function enter(bench: IpcBench, holder: Holder, condition: Condition): void {
  const mustChangePassword = condition === 'mustChangePassword' || holder.status === 'Pending';
  bench.enter(holder, { mustChangePassword, mustEnrol: condition === 'mustEnrol' });
  if (condition === 'locked') bench.sessions.lock(windowId, 'asked');
}

async function outcomeOf({ call }: IpcBench, key: CallKey): Promise<string> {
  const reply = await call(windowId, key, samples[key]);
  if (reply.ok || reply.failure.code === 'CONFIRMING') return 'reached';
  return reply.failure.code;
}

const eventValues = new Map(
  Object.entries({
    accountId: '000000000017',
    userId: '56125810030',
    deskId: 'DESK0001',
    branch: 'MAIN',
    why: 'changed',
    action: 'open-palette',
  }),
);

/** What an event carries: the fields that its line names. */
const payloadOf = ({ payload }: EventLine): unknown =>
  'shape' in payload && typeof payload.shape === 'object'
    ? Object.fromEntries(Object.keys(payload.shape ?? {}).map((field) => [field, eventValues.get(field)]))
    : {};

const lineOf = (key: CallKey): CallLine => contract[key];
const eventOf = (key: (typeof eventKeys)[number]): EventLine => contract[key];
const relationsOf = (line: { readonly about?: object }): readonly Relation[] =>
  line.about ? relations : ['own'];

describe('the permission of every line', () => {
  it('is named, or the line does not compile', () => {
    // @ts-expect-error a line says what it needs of its caller
    query({ input: nothing, output: nothing });
    const requirements = ['open', 'firstRun', ...Object.keys(permissionTable)];
    for (const [key, { permission }] of Object.entries(contract)) {
      expect(requirements, key).toContain(permission);
    }
  });

  it('stands as it was agreed: a change of the table shows here', async () => {
    const rows = Object.entries(contract).map(([key, { permission }]) => {
      const held = [...roles, ...duties].map((name) => {
        const role = roles.find((candidate) => candidate === name);
        const duty = duties.filter((candidate) => candidate === name);
        // A duty is looked at alone, on top of a role that grants nothing of its own: none of the four.
        const rank = role
          ? rankOf(role, [], 'Active', permission)
          : rankOf('' as Role, duty, 'Active', permission);
        return rank === 'none' ? null : `${name} ${rank}`;
      });
      return `${key}: ${isTabled(permission) ? held.filter(Boolean).join(', ') : permission}`;
    });
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('./permissions.txt');
  });
});

describe('every call', () => {
  it('without a session reaches only what is open, and the first run before it is over', async () => {
    const bench = matrixBench();
    for (const phase of ['ready', 'firstRun', 'starting', 'trouble'] as const) {
      bench.state.phase = phase;
      for (const key of callKeys) {
        const { permission } = lineOf(key);
        const isFirstRun = permission === 'firstRun';
        const code = isFirstRun ? 'ALREADY_SET_UP' : 'NOT_SIGNED_IN';
        const isOpen = permission === 'open' || (isFirstRun && phase === 'firstRun');
        expect(await outcomeOf(bench, key), `${key} ${phase}`).toBe(isOpen ? 'reached' : code);
      }
    }
  });

  it.each(conditions)(
    '%s, with every role, duty, status and subject, does what the table says',
    async (condition) => {
      const bench = matrixBench();
      const wrong: string[] = [];
      let cells = 0;
      for (const holder of holders) {
        for (const key of callKeys) {
          enter(bench, holder, condition);
          for (const relation of relationsOf(lineOf(key))) {
            bench.asked.subject = subjectOf(relation, holder);
            const cell = { key, line: lineOf(key), holder, condition, relation };
            const [seen, right] = [await outcomeOf(bench, key), expected(cell)];
            cells += 1;
            if (seen !== right) {
              wrong.push(
                `${key} ${holder.role} ${holder.duties} ${holder.status} ${relation}: ${seen}, not ${right}`,
              );
            }
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(cells).toBeGreaterThan(holders.length * callKeys.length);
    },
  );
});

describe('what asks once more who is there', () => {
  const asking: readonly string[] = [
    'auth.beginSecondFactor',
    'auth.removeSecondFactor',
    'users.changeStatus',
    'users.changeStatuses',
    'users.changeRole',
    'users.changeDetails',
    'users.move',
    'users.unlock',
    'users.resetPassword',
    'users.changeDormancy',
    'users.import',
    'users.save',
    'users.saveFirstPasswords',
    'mail.change',
    'audit.save',
    'charts.save',
    'statements.print',
    'statements.save',
    'entries.reverse',
    'entries.save',
    'entries.adjust',
    'accounts.close',
    'products.change',
    'branches.open',
    'branches.change',
    'branches.changeStatus',
    'desks.issueCredential',
    'desks.revoke',
    'bulk.post',
  ];

  it('is said of every call that changes something', () => {
    const changing = callKeys.filter((key) => lineOf(key).kind !== 'query');
    expect(Object.keys(stepUpTable).sort()).toEqual([...changing].sort());
  });

  it('is what was agreed: nothing else waits for it, however long ago somebody signed in', async () => {
    const bench = matrixBench();
    const superAdmin = holderOf({ role: 'Super_Admin' });
    bench.asked.subject = { userId: superAdmin.userId, branch: superAdmin.branch };
    enter(bench, superAdmin, 'signedIn');
    const asked = async () => {
      const outcomes = await Promise.all(callKeys.map(async (key) => [key, await outcomeOf(bench, key)]));
      return outcomes.filter(([, outcome]) => outcome === 'STEP_UP_NEEDED').map(([key]) => key);
    };
    expect(await asked()).toEqual([]);
    bench.advance(provenForMs - 1);
    bench.sessions.touch(windowId);
    bench.advance(1);
    expect(await asked()).toEqual([]);
    bench.advance(1);
    expect((await asked()).sort()).toEqual([...asking].sort());
    bench.sessions.prove(windowId);
    expect(await asked()).toEqual([]);
  });

  it('is adding somebody who may work at a desk, and not adding a customer', async () => {
    const bench = matrixBench();
    const superAdmin = holderOf({ role: 'Super_Admin' });
    bench.asked.subject = { branch: superAdmin.branch };
    enter(bench, superAdmin, 'signedIn');
    bench.advance(provenForMs - 1);
    bench.sessions.touch(windowId);
    bench.advance(2);
    const codeOf = async (role: Role) => {
      const reply = await bench.call(windowId, 'users.add', { ...samples['users.add'], role });
      return reply.ok ? 'ok' : reply.failure.code;
    };
    expect(await codeOf('Customer')).toBe('CONFIRMING');
    expect(await codeOf('Employee')).toBe('STEP_UP_NEEDED');
    expect(await codeOf('Admin')).toBe('STEP_UP_NEEDED');
  });
});

describe('every event', () => {
  it('reaches exactly those whose session may query what it is about', async () => {
    const bench = matrixBench();
    const wrong: string[] = [];
    for (const holder of holders) {
      for (const condition of conditions) {
        for (const key of eventKeys.filter((event) => event !== 'job')) {
          const line = eventOf(key);
          for (const relation of relationsOf(line)) {
            enter(bench, holder, condition);
            bench.asked.subject = subjectOf(relation, holder);
            bench.sent.length = 0;
            await bench.publish(key, payloadOf(line) as never, { windowId });
            const rank = rankOf(holder.role, holder.duties, holder.status, line.permission);
            const isWhole = condition === 'signedIn' && holder.status === 'Active';
            const may = isWhole && rank !== 'none' && (!line.about || reaches(rank, relation));
            const right = line.permission === 'open' || may ? 1 : 0;
            if (bench.sent.length !== right) {
              wrong.push(`${key} ${holder.role} ${holder.duties} ${holder.status} ${condition} ${relation}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
