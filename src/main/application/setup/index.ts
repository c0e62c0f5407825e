import type { Checked, ServerFinding } from '@main/ports/database';
import { refuse, succeed } from '@shared/result';
import type { SetupServices } from '../services';
import { type CreateBankDependencies, createCreateBank } from './createBank';
import { createJoinBank } from './joinBank';
import { createRecovery, type RecoveryDependencies } from './recovery';

type Mongod = { readonly path: string; readonly version: string };

export type SetupDependencies = RecoveryDependencies &
  Omit<CreateBankDependencies, 'recovery'> & {
    readonly dataFolder: string;
    readonly suggestedDeskName: () => string;
    readonly keyStore: () => 'system' | 'file';
    /** The program for a bank on this computer; null where there is none that will do. */
    readonly mongod: () => Promise<Mongod | null>;
    /** Lets a person choose one; null where they chose none that will do. */
    readonly chooseMongod: () => Promise<Mongod | null>;
    readonly inspectServer: (uri: string) => Promise<Checked<ServerFinding>>;
  };

/** Everything behind the assistant of the first run. */
export function createSetup(dependencies: SetupDependencies): SetupServices {
  const { dataFolder, suggestedDeskName, keyStore, mongod, chooseMongod, inspectServer } = dependencies;
  const recovery = createRecovery(dependencies);
  return {
    options: async () =>
      succeed({
        dataFolder,
        mongod: await mongod(),
        suggestedDeskName: suggestedDeskName(),
        keyStore: keyStore(),
      }),
    chooseMongod: async () => succeed(await chooseMongod()),
    testServer: async ({ uri }) => {
      const found = await inspectServer(uri);
      if (found.ok) return succeed(found.value);
      return refuse('SERVER_REFUSED', { details: { problem: found.problem, ...found.details } });
    },
    recoveryCodes: recovery.recoveryCodes,
    saveRecoverySheet: recovery.saveRecoverySheet,
    createBank: createCreateBank({ ...dependencies, recovery }),
    joinBank: createJoinBank(dependencies),
  };
}
