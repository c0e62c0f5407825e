import type { BankServices, SetupServices } from '@main/application/services';
import type { Startup } from '@main/application/startup';
import type { Handler, Handlers, IpcParts } from '@main/ipc';
import { accountHandlers } from '@main/ipc/handlers/accounts';
import { appHandlers } from '@main/ipc/handlers/app';
import { authHandlers } from '@main/ipc/handlers/auth';
import { deskHandlers } from '@main/ipc/handlers/desks';
import { settingsHandlers } from '@main/ipc/handlers/settings';
import { setupHandlers } from '@main/ipc/handlers/setup';
import { userHandlers } from '@main/ipc/handlers/users';
import { refuse } from '@shared/result';
import type { Environment } from './environment';

const handlersOf = (services: BankServices) => ({
  ...userHandlers(services),
  ...accountHandlers(services),
  ...deskHandlers(services),
});

type BankHandlers = Pick<Handlers, keyof ReturnType<typeof handlersOf>>;

/** Lines that need an open bank: asked for anew at each call, for it may be none, or another one. */
function bankHandlers(startup: Startup): BankHandlers {
  const built = new WeakMap<BankServices, BankHandlers>();
  const current = (): BankHandlers | null => {
    const services = startup.bank()?.services;
    if (!services) return null;
    const handlers = built.get(services) ?? handlersOf(services);
    built.set(services, handlers);
    return handlers;
  };
  const whileOpen =
    <Key extends keyof BankHandlers>(key: Key): Handler<Key> =>
    async (input, call) => {
      const handlers = current();
      if (handlers) return handlers[key](input, call);
      return refuse(startup.state().phase === 'firstRun' ? 'NOT_SET_UP' : 'DATABASE_UNAVAILABLE');
    };
  return {
    'users.list': whileOpen('users.list'),
    'users.get': whileOpen('users.get'),
    'users.signIns': whileOpen('users.signIns'),
    'users.add': whileOpen('users.add'),
    'users.changeStatus': whileOpen('users.changeStatus'),
    'branches.list': whileOpen('branches.list'),
    'accounts.ofUser': whileOpen('accounts.ofUser'),
    'accounts.summary': whileOpen('accounts.summary'),
    'accounts.history': whileOpen('accounts.history'),
    'accounts.sixMonths': whileOpen('accounts.sixMonths'),
    'cash.credit': whileOpen('cash.credit'),
    'cash.debit': whileOpen('cash.debit'),
    'charts.save': whileOpen('charts.save'),
    'receipts.save': whileOpen('receipts.save'),
    'desks.list': whileOpen('desks.list'),
    'desks.issueCredential': whileOpen('desks.issueCredential'),
    'desks.revoke': whileOpen('desks.revoke'),
    'desks.float': whileOpen('desks.float'),
  };
}

/** Every handler of the contract; a line without one does not compile. */
export const createHandlers =
  (environment: Environment, startup: Startup, setup: SetupServices) =>
  ({ sessions, standing, jobs, publish }: IpcParts): Handlers => {
    const { platform, drafts, preferences, log } = environment;
    return {
      ...appHandlers({
        startup,
        drafts,
        intents: () => startup.bank()?.services.intents ?? null,
        jobs,
        print: platform.print,
        quit: platform.quit,
        log,
      }),
      ...authHandlers({
        sessions,
        standing,
        auth: () => startup.bank()?.services.auth ?? null,
        phase: () => startup.state().phase,
      }),
      ...settingsHandlers({ preferences, publish }),
      ...setupHandlers(setup),
      ...bankHandlers(startup),
    };
  };
