import { inspectServer } from '@main/adapters/mongo/connection/inspect';
import { isUnavailable } from '@main/adapters/mongo/unavailable';
import { createSetup } from '@main/application/setup';
import type { Places } from '@main/application/setup/making';
import { createStartup, type OpenBank, type Startup } from '@main/application/startup';
import { sessionLimits } from '@main/domain/access/sessionLimits';
import { createIpc, type Ipc } from '@main/ipc';
import type { Change } from '@main/ports/changes';
import type { DeskFile } from '@main/ports/deskFile';
import type { Owners } from '@main/ports/owners';
import type { Application, Platform } from '@main/ports/platform';
import { atMostEvery } from './atMostEvery';
import { createEnvironment, type Environment, type Options } from './environment';
import { approveMigrationOf, finishedWithoutFile, openExisting } from './existingBank';
import { createGrounds, type Grounds, serverFolder } from './ground';
import { createHandlers } from './handlers';
import { createJoin } from './joining';
import { createMongodChoice, type MongodChoice } from './mongod';
import { createPrepare } from './newBank';
import type { BankListeners } from './openBank';
import { deskKindBy, keepSignboard, rememberedBy } from './signboard';

/** While desks post all the time, figures are read again so often and no more. */
const figuresMs = 300;

/** What goes on in the bank, as windows hear of it: names only, to who may ask about them. */
const listenersOf = (ipc: () => Ipc, figuresChanged: () => void): BankListeners => ({
  onChange: (change: Change) => {
    const { publish, userChanged, sessionsOver, anythingChanged } = ipc();
    if (change.kind === 'account') void publish('account.changed', { accountId: change.accountId });
    else if (change.kind === 'desk' || change.kind === 'cash')
      void publish('desks.changed', { deskId: change.deskId });
    else if (change.kind === 'branch') void publish('branches.changed', { branch: change.branch });
    else if (change.kind === 'verification') void publish('books.changed', {});
    else if (change.kind === 'bulk') void publish('bulk.changed', {});
    else if (change.kind === 'figures') figuresChanged();
    else if (change.kind === 'sessionsOver') sessionsOver(change);
    else if (change.kind === 'anything') void anythingChanged();
    else if (change.kind === 'user') {
      void userChanged(change.userId);
      void publish('users.changed', { userId: change.userId });
    }
  },
  onUntold: (userId) => void ipc().publish('intents.changed', {}, { userId }),
  hears: (session) => ipc().hears(session),
  onNewDay: () => void ipc().publish('app.changed', {}),
});

/** Opens the bank of this desk; one that a crash left finished but untied is tied to it first. */
const openerOf =
  (environment: Environment, grounds: Grounds, listeners: BankListeners): StartupOpen =>
  async (options) => {
    const { deskFiles, platform } = environment;
    const bank = { environment, grounds, listeners };
    const openAt = async (file: DeskFile): ReturnType<StartupOpen> => {
      const opened = await openExisting(bank, file, options);
      if (opened.ok) await keepSignboard(environment, file, opened.value);
      return opened;
    };
    const file = await deskFiles.read();
    if (file === 'damaged') {
      const details = { folder: platform.folders.userData, file: 'desk.json' };
      return { ok: false, trouble: { kind: 'foreignDataFolder', details, actions: ['retry', 'quit'] } };
    }
    if (file) return openAt(file);
    const finished = await finishedWithoutFile(bank);
    if (!finished.ok) return finished;
    if (finished.value === null) return 'none';
    await deskFiles.write(finished.value);
    return openAt(finished.value);
  };

type StartupOpen = Parameters<typeof createStartup>[0]['open'];

function setupOf(
  environment: Environment,
  grounds: Grounds,
  mongod: MongodChoice,
  listeners: BankListeners,
  adopt: (bank: OpenBank) => void,
) {
  const { platform, deskFiles } = environment;
  const { oldest } = mongod;
  const places: Places = {
    prepare: createPrepare({ environment, grounds, oldest, listeners }),
    join: createJoin({ environment, grounds, listeners }),
    commit: deskFiles.write,
  };
  return createSetup({
    ...environment,
    places,
    adopt,
    language: () => environment.languageOf(null),
    dataFolder: serverFolder(platform.folders.userData),
    keyStore: () => (platform.cipher.backend() === 'system' ? 'system' : 'file'),
    mongod: mongod.found,
    chooseMongod: mongod.choose,
    inspectServer: (uri) => inspectServer({ uri, user: null, oldest }),
  });
}

/** Whose things are, in whichever bank is open. */
const ownersOf = (startup: Startup): Owners => ({
  find: async (kind, id) => (await startup.bank()?.owners.find(kind, id)) ?? null,
});

/** Puts the application together. Nothing runs before `start`, and after `stop` nothing is left running. */
export function createApplication(platform: Platform, options: Options): Application {
  const environment = createEnvironment(platform, options);
  const { log, documents, files, preferences, clock, timer, ids, random } = environment;
  const mongod = createMongodChoice(platform);
  const grounds = createGrounds(environment, mongod);
  // The parts below know each other only by what happens later: a window hears when the application is complete.
  const figuresChanged = atMostEvery(timer, figuresMs, () => void ipc.publish('figures.changed', {}));
  const listeners = listenersOf(() => ipc, figuresChanged);
  const startup = createStartup({
    version: platform.version,
    open: openerOf(environment, grounds, listeners),
    approveMigration: (proof) => approveMigrationOf({ environment, grounds, listeners }, proof),
    remembered: rememberedBy(environment),
    deskKind: deskKindBy(environment, grounds),
    chooseMongod: async () => (await mongod.choose()) !== null,
    showFolder: ({ details }) => platform.showFolder(details.folder ?? platform.folders.userData),
    quit: platform.quit,
    failed: (error) => log.error('bank.openFailed', { error }),
    onChange: () => void ipc.publish('app.changed', {}),
  });
  const ipc = createIpc({
    handlers: createHandlers(
      environment,
      startup,
      setupOf(environment, grounds, mongod, listeners, startup.adopt),
    ),
    windows: platform.windows,
    auth: () => startup.bank()?.services.auth ?? null,
    owners: ownersOf(startup),
    phase: startup.phase,
    limits: () => sessionLimits[startup.bank()?.desk.kind ?? 'staff'],
    isUnavailable,
    clock,
    timer,
    ids,
    random,
    log,
  });
  return {
    log,
    start: () => {
      // What was looked at in a life that was killed.
      void files.forgetViewed();
      return startup.start();
    },
    stop: async () => {
      ipc.endAll();
      await startup.stop();
      await documents.stop();
      await files.forgetViewed();
    },
    call: ipc.call,
    touch: ipc.touch,
    lockAll: ipc.lockAll,
    windowClosed: ipc.windowClosed,
    holder: ipc.holder,
    look: (windowId) => {
      const { theme, language } = preferences.of(ipc.holder(windowId)?.userId ?? null).values;
      return { theme, language };
    },
    deskKind: () => startup.bank()?.desk.kind ?? null,
  };
}
