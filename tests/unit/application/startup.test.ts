import { createStartup, type OpenBank, type StartupDependencies, type Told } from '@main/application/startup';
import type { Attempt, Trouble } from '@main/ports/database';
import { troubleActions } from '@shared/contract/app';
import { type Result, refuse, succeed } from '@shared/result';
import { describe, expect, it } from 'vitest';

const trouble: Trouble = {
  kind: 'portClash',
  details: { port: '27017' },
  actions: ['useAnotherPort', 'retry', 'chooseMongod', 'quit'],
};
const job = { signal: new AbortController().signal, progress: () => undefined };
const proof = { userId: '56125810021', password: 'any' };
const failed: Attempt<OpenBank> = { ok: false, trouble };

const told: Told = {
  bank: { name: 'Sahyadri Cooperative Bank', demo: false },
  branch: { branch: 'MAIN', name: 'Laxmi Road', timeZone: 'Asia/Kolkata' },
  desk: { deskId: 'K7M2P9QX', name: 'Counter 2', kind: 'staff' },
  businessDate: () => '2026-11-23',
};

/** A bank in which nothing happens. */
const quiet = {
  ...told,
  desk: { ...told.desk, name: 'Counter 3' },
  connection: { state: () => 'online', onState: () => () => undefined },
  onTrouble: () => () => undefined,
  stop: async () => undefined,
} as Partial<OpenBank> as OpenBank;

function startup(changes: Partial<StartupDependencies> = {}) {
  const seen = { opened: [] as unknown[], failures: [] as unknown[], changes: 0, quit: 0 };
  const made = createStartup({
    version: '1.2.3',
    open: async (options) => {
      seen.opened.push(options);
      return failed;
    },
    approveMigration: async ({ userId }) => succeed(userId),
    remembered: async () => null,
    deskKind: async () => 'staff',
    failed: (error) => void seen.failures.push(error),
    chooseMongod: async () => true,
    showFolder: () => undefined,
    quit: () => {
      seen.quit += 1;
    },
    onChange: () => {
      seen.changes += 1;
    },
    ...changes,
  });
  const resolve = (action: 'retry' | 'useAnotherPort' | 'chooseMongod' | 'showFolder' | 'quit') =>
    made.resolveTrouble({ action }, job);
  return { made, seen, resolve };
}

it('goes from starting to the first run, or to trouble with its ways out', async () => {
  const first = startup({ open: async () => 'none' });
  expect(await first.made.state()).toMatchObject({
    phase: 'starting',
    version: '1.2.3',
    bank: null,
    connection: 'down',
  });
  await first.made.start();
  expect(first.made.phase()).toBe('firstRun');

  const second = startup();
  await second.made.start();
  expect(await second.made.state()).toMatchObject({ phase: 'trouble', trouble });
  expect(second.made.bank()).toBeNull();
});

it('does what a person chose on the screen of trouble, and only what was offered there', async () => {
  const { made, seen, resolve } = startup();
  await made.start();
  await resolve('useAnotherPort');
  await resolve('chooseMongod');
  await resolve('showFolder');
  await made.migrate(proof, job);
  await resolve('quit');
  expect(seen.quit).toBe(1);
  expect(seen.opened).toEqual([
    { anotherPort: false, migratedBy: null },
    { anotherPort: true, migratedBy: null },
    { anotherPort: false, migratedBy: null },
  ]);
});

it('migrates the books when somebody says so who may, and else stays where it is', async () => {
  const older: Trouble = { kind: 'schemaOlder', details: {}, actions: ['migrate', 'quit'] };
  const asked: unknown[] = [];
  let approval: Result<string> = refuse('NOT_PERMITTED');
  const opened: unknown[] = [];
  const { made, seen } = startup({
    open: async (options) => {
      opened.push(options);
      return { ok: false, trouble: older };
    },
    approveMigration: async (given) => {
      asked.push(given);
      return approval;
    },
  });
  await made.start();
  const changes = seen.changes;
  expect(await made.migrate(proof, job)).toMatchObject({ code: 'NOT_PERMITTED' });
  expect([opened.length, seen.changes]).toEqual([1, changes]);
  approval = succeed(proof.userId);
  expect(await made.migrate(proof, job)).toEqual({ ok: true, value: {} });
  expect(asked).toEqual([proof, proof]);
  expect(opened.at(-1)).toEqual({ anotherPort: false, migratedBy: proof.userId });
});

it('opens nothing again where the dialog for a program was closed', async () => {
  const { made, seen, resolve } = startup({ chooseMongod: async () => false });
  await made.start();
  await resolve('chooseMongod');
  expect(seen.opened).toHaveLength(1);
});

/** A desk in trouble, whose next opening goes on until it is let go. */
async function inTrouble(first: Trouble = trouble) {
  let letGo: (opened: Attempt<OpenBank>) => void = () => undefined;
  let tries = 0;
  const desk = startup({
    open: async () => {
      tries += 1;
      if (tries === 1) return { ok: false, trouble: first };
      return new Promise((resolve) => {
        letGo = resolve;
      });
    },
    remembered: async () => told,
  });
  await desk.made.start();
  return { ...desk, letGo: (opened: Attempt<OpenBank>) => letGo(opened) };
}

const turns = () => new Promise(setImmediate);

it('stays in its trouble while a way out is tried, and takes no sign-in meanwhile', async () => {
  const { made, resolve, letGo } = await inTrouble();
  const tried = resolve('retry');
  await turns();
  expect(await made.state()).toMatchObject({ phase: 'trouble', trouble, desk: told.desk });
  await made.settled();
  letGo({ ok: true, value: quiet });
  await tried;
  expect(made.phase()).toBe('ready');
});

it('stays in its trouble while the books are migrated', async () => {
  const older: Trouble = { kind: 'schemaOlder', details: {}, actions: ['migrate', 'quit'] };
  const { made, letGo } = await inTrouble(older);
  const migrated = made.migrate(proof, job);
  await turns();
  expect(await made.state()).toMatchObject({ phase: 'trouble', trouble: older });
  letGo(failed);
  await migrated;
  expect(await made.state()).toMatchObject({ phase: 'trouble', trouble });
});

it('quits without waiting for the way out that is being tried', async () => {
  const { seen, resolve, letGo } = await inTrouble();
  const tried = resolve('retry');
  await turns();
  void resolve('quit');
  await turns();
  expect(seen.quit).toBe(1);
  letGo(failed);
  await tried;
});

it('can be tried again after a bug', async () => {
  let tries = 0;
  const { made, seen, resolve } = startup({
    open: async () => {
      tries += 1;
      if (tries === 1) throw new Error('a bug');
      return 'none';
    },
  });
  await made.start();
  expect(seen.failures).toEqual([new Error('a bug')]);
  expect(made.phase()).toBe('trouble');
  await resolve('retry');
  expect(made.phase()).toBe('firstRun');
});

describe('what may be a kiosk', () => {
  const actions = (made: ReturnType<typeof startup>['made']) =>
    made.state().then((state) => state.trouble?.actions);
  const deskKind = async () => 'kiosk' as const;
  const whole: Trouble = { kind: 'diskFull', details: {}, actions: troubleActions };
  const shownToThePublic = ['retry', 'useAnotherPort'];

  it('offers no way to the desktop where its bank does not open', async () => {
    const { made, seen, resolve } = startup({ deskKind, open: async () => ({ ok: false, trouble: whole }) });
    await made.start();
    expect(await actions(made)).toEqual(shownToThePublic);
    await resolve('quit');
    expect(seen.quit).toBe(0);
    expect(await made.deskKind()).toBe('kiosk');
  });

  it('offers none after a bug', async () => {
    const { made } = startup({ deskKind, open: () => Promise.reject(new Error('a bug')) });
    await made.start();
    expect(await actions(made)).toEqual(['retry']);
  });

  it('offers none where the trouble comes up at work', async () => {
    let tell: (trouble: Trouble | null) => void = () => undefined;
    const bank: OpenBank = {
      ...quiet,
      desk: { ...quiet.desk, kind: 'kiosk' },
      onTrouble: (listener) => {
        tell = listener;
        return () => undefined;
      },
    };
    const { made } = startup({ open: async () => ({ ok: true, value: bank }) });
    await made.start();
    tell(whole);
    expect(await actions(made)).toEqual(shownToThePublic);
    expect(await made.deskKind()).toBe('kiosk');
  });
});

it('starts one server for two presses at once, one after the other', async () => {
  let open = 0;
  let most = 0;
  const { made, resolve } = startup({
    open: async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setImmediate(done));
      open -= 1;
      return failed;
    },
  });
  await made.start();
  await Promise.all([resolve('retry'), resolve('retry'), resolve('retry')]);
  expect(most).toBe(1);
});

it('says what it remembers of its bank until the bank says it itself', async () => {
  let finish: (opened: Attempt<OpenBank>) => void = () => undefined;
  const open = () =>
    new Promise<Attempt<OpenBank>>((resolve) => {
      finish = resolve;
    });
  const { made } = startup({ open, remembered: async () => told });
  const started = made.start();
  expect(await made.state()).toMatchObject({
    phase: 'starting',
    bank: told.bank,
    branch: told.branch,
    desk: { name: 'Counter 2' },
    businessDate: '2026-11-23',
    connection: 'down',
  });
  let isSettled = false;
  const settled = made.settled().then(() => {
    isSettled = true;
  });
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  finish({ ok: true, value: quiet });
  await settled;
  expect(made.bank()).toBe(quiet);
  expect(await made.state()).toMatchObject({
    phase: 'ready',
    desk: { name: 'Counter 3' },
    connection: 'online',
  });
  await started;
});

it('settles where the bank does not open, and where the application ends meanwhile', async () => {
  const { made } = startup();
  void made.start();
  await made.settled();
  expect(made.phase()).toBe('trouble');
  await made.stop();
  await made.settled();
  expect(made.bank()).toBeNull();
});
