import type { SetupServices } from '@main/application/services';
import type { Startup } from '@main/application/startup';
import type { Handlers, IpcParts } from '@main/ipc';
import { appHandlers } from '@main/ipc/handlers/app';
import { authHandlers } from '@main/ipc/handlers/auth';
import { bankHandlers } from '@main/ipc/handlers/bank';
import { resetHandlers } from '@main/ipc/handlers/resets';
import { settingsHandlers } from '@main/ipc/handlers/settings';
import { setupHandlers } from '@main/ipc/handlers/setup';
import type { Environment } from './environment';

/** Every handler of the contract; a line without one does not compile. */
export const createHandlers =
  (environment: Environment, startup: Startup, setup: SetupServices) =>
  ({ sessions, standing, patience, jobs, publish }: IpcParts): Handlers => {
    const { platform, drafts, preferences, log } = environment;
    const { phase, settled, deskKind } = startup;
    const deskHandlers = {
      ...appHandlers({
        startup,
        sessions,
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
        patience,
        isOpen: (windowId) => platform.windows.ids().includes(windowId),
        auth: () => startup.bank()?.services.auth ?? null,
        phase,
        settled,
        deskKind,
      }),
      ...resetHandlers({ resets: () => startup.bank()?.services.resets ?? null, phase }),
      ...settingsHandlers({ preferences, publish }),
      ...setupHandlers(setup),
    };
    const openUseCases = () => startup.bank()?.services.useCases ?? null;
    return { ...deskHandlers, ...bankHandlers({ openUseCases, phase }, deskHandlers) };
  };
