import type { CallOutput } from '@shared/contract';
import type { AuthServices } from './auth';
import type { Posting } from './posting';
import type { SetupUseCase, UseCase } from './useCase';

export type UserServices = {
  readonly list: UseCase<'users.list'>;
  readonly get: UseCase<'users.get'>;
  readonly signIns: UseCase<'users.signIns'>;
  readonly add: UseCase<'users.add'>;
  readonly changeStatus: UseCase<'users.changeStatus'>;
  readonly branches: UseCase<'branches.list'>;
};

export type AccountServices = {
  readonly ofUser: UseCase<'accounts.ofUser'>;
  readonly summary: UseCase<'accounts.summary'>;
  readonly history: UseCase<'accounts.history'>;
  readonly sixMonths: UseCase<'accounts.sixMonths'>;
};

export type CashServices = {
  readonly credit: UseCase<'cash.credit'>;
  readonly debit: UseCase<'cash.debit'>;
};

export type DeskServices = {
  readonly list: UseCase<'desks.list'>;
  readonly issueCredential: UseCase<'desks.issueCredential'>;
  readonly revoke: UseCase<'desks.revoke'>;
  readonly float: UseCase<'desks.float'>;
};

export type ExportServices = {
  readonly saveChart: UseCase<'charts.save'>;
  readonly saveReceipt: UseCase<'receipts.save'>;
};

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
  readonly state: () => CallOutput<'app.state'>;
  readonly resolveTrouble: SetupUseCase<'app.resolveTrouble'>;
};

/** What an open bank offers. It is built anew each time a bank is opened; there is none before. */
export type BankServices = {
  readonly users: UserServices;
  readonly accounts: AccountServices;
  readonly cash: CashServices;
  readonly desks: DeskServices;
  readonly exports: ExportServices;
  readonly auth: AuthServices;
  /** What became of intents whose senders were not told. */
  readonly intents: Pick<Posting, 'untold' | 'acknowledge'>;
};
