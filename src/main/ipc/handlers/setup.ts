import type { SetupServices } from '@main/application/services';
import type { Handlers } from '../handler';

type SetupKeys =
  | 'setup.options'
  | 'setup.chooseMongod'
  | 'setup.testServer'
  | 'setup.recoveryCodes'
  | 'setup.saveRecoverySheet'
  | 'setup.createBank'
  | 'setup.joinBank';

/** The assistant of the first run: a call's signal and progress are all that it needs to know of the call. */
export const setupHandlers = (setup: SetupServices): Pick<Handlers, SetupKeys> => ({
  'setup.options': setup.options,
  'setup.chooseMongod': setup.chooseMongod,
  'setup.testServer': setup.testServer,
  'setup.recoveryCodes': setup.recoveryCodes,
  'setup.saveRecoverySheet': setup.saveRecoverySheet,
  'setup.createBank': setup.createBank,
  'setup.joinBank': setup.joinBank,
});
