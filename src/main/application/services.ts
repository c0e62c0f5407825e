import type { DeskKind } from '@main/ports/desks';
import type { CallOutput } from '@shared/contract';
import type { AuthServices } from './auth';
import type { Posting } from './posting';
import type { ResetServices } from './resets';
import type { OpenUseCases, SetupUseCase } from './useCase';

export type SetupServices = {
  readonly options: SetupUseCase<'setup.options'>;
  readonly chooseMongod: SetupUseCase<'setup.chooseMongod'>;
  readonly testServer: SetupUseCase<'setup.testServer'>;
  readonly recoveryCodes: SetupUseCase<'setup.recoveryCodes'>;
  readonly saveRecoverySheet: SetupUseCase<'setup.saveRecoverySheet'>;
  readonly createBank: SetupUseCase<'setup.createBank'>;
  readonly joinBank: SetupUseCase<'setup.joinBank'>;
};

/** The state of the application as a whole, which changes without anyone signed in. */
export type StartupServices = {
  readonly state: () => Promise<CallOutput<'app.state'>>;
  /** Known also while the bank is not open: at a kiosk the public stands before the screen. */
  readonly deskKind: () => Promise<DeskKind>;
  readonly resolveTrouble: SetupUseCase<'app.resolveTrouble'>;
  readonly migrate: SetupUseCase<'app.migrate'>;
};

/** What an open bank offers. It is built anew each time a bank is opened; there is none before. */
export type BankServices = {
  readonly useCases: OpenUseCases;
  readonly auth: AuthServices;
  readonly resets: ResetServices;
  /** Mails what is due, if this desk can. */
  readonly mailer: () => Promise<void>;
  /** What became of intents whose senders were not told. */
  readonly intents: Pick<Posting, 'untold' | 'acknowledge'>;
};
