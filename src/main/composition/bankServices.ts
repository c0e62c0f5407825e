import path from 'node:path';
import { createBulkFiles } from '@main/adapters/bulk';
import { createBookVerifier } from '@main/adapters/verification';
import { createBalanceAt } from '@main/application/accounts/balanceAt';
import { createDays } from '@main/application/accounts/days';
import { createHistory } from '@main/application/accounts/history';
import { createPostOnAccount } from '@main/application/accounts/postOnAccount';
import { createSixMonths } from '@main/application/accounts/sixMonths';
import { createAccountStates } from '@main/application/accounts/states';
import { createSummaries } from '@main/application/accounts/summaries';
import { createAnalytics } from '@main/application/analytics';
import { createAudit } from '@main/application/audit';
import { createSignInMonths } from '@main/application/audit/months';
import { createAuth } from '@main/application/auth';
import { createLastSignIn } from '@main/application/auth/lastSignIn';
import { createBranches } from '@main/application/branches';
import { createInTheWay } from '@main/application/branches/inTheWay';
import { createBulks } from '@main/application/bulk/useCases';
import { type BusinessDay, createBusinessDay } from '@main/application/businessDay';
import { createCash } from '@main/application/cash';
import { createDesks } from '@main/application/desks';
import { createEntries } from '@main/application/entries';
import { createBrowse } from '@main/application/entries/browse';
import { createExports } from '@main/application/exports';
import { createRecordExport } from '@main/application/exports/event';
import { createFigures } from '@main/application/figures';
import { createHolds } from '@main/application/holds';
import { createImports } from '@main/application/importing';
import { createPeopleFigures } from '@main/application/people/figures';
import { createProducts } from '@main/application/products';
import { createReceipts } from '@main/application/receipts';
import type { BankServices } from '@main/application/services';
import type { DeskIdentity } from '@main/application/setup/making';
import { createStatementFiles } from '@main/application/statements/files';
import { createStatementRows } from '@main/application/statements/rows';
import { createStatement } from '@main/application/statements/statement';
import { createTransfers } from '@main/application/transfers';
import type { OpenUseCases, UseCase } from '@main/application/useCase';
import { createBoundsFor } from '@main/application/users/activity';
import { createAddUser } from '@main/application/users/add';
import { createChangeDetails } from '@main/application/users/changeDetails';
import { createChanging } from '@main/application/users/changing';
import { createDormancy, createDormantAfter } from '@main/application/users/dormancy';
import { createManage } from '@main/application/users/manage';
import { createMove } from '@main/application/users/move';
import { createUserReads } from '@main/application/users/read';
import { createResetPassword } from '@main/application/users/resetPassword';
import { createSaveUsers } from '@main/application/users/save';
import { createChangeStatuses } from '@main/application/users/statuses';
import { createBookChecks } from '@main/application/verifying/useCases';
import { createViews } from '@main/application/views';
import type { Actor } from '@main/domain/access/actor';
import { refuse, succeed } from '@shared/result';
import type { BankParts } from './bankParts';
import type { Environment } from './environment';
import { type BankServiceOptions, mailSettingsOf, peopleOf, placeOf, resetsOf } from './resets';

/**
 * Signing in at this desk. Whoever signs in before their opening records are written gets them first, and everybody is
 * who their own book says, also where a desk died before their document followed it.
 */
function authOf(environment: Environment, parts: BankParts, identity: DeskIdentity): BankServices['auth'] {
  const { users, credentials, secondFactors, sealing, posting, recordRecovery, serverTime } = parts;
  const { passwords, judgePassword, requiresSecondFactor, clock, ids, random, log } = environment;
  return createAuth({
    credentials,
    users: { applyState: users.applyState, ...peopleOf(parts, identity.branch.branch) },
    passwords,
    judgePassword,
    secondFactors,
    sealing,
    requiresSecondFactor,
    serverTime,
    post: posting.post,
    lastSignIn: createLastSignIn(parts),
    recordRecovery,
    place: placeOf(identity),
    clock,
    ids,
    random,
    log,
  });
}

function exportsOf(
  { files, documents, languageOf, ids }: Environment,
  { accounts, bank, posting, references }: BankParts,
  sixMonths: UseCase<'accounts.sixMonths'>,
  receipts: ReturnType<typeof createReceipts>,
) {
  return createExports({
    sixMonths,
    receipt: async (accountId, reference) => {
      const account = await accounts.byId(accountId);
      const key = account && (await references.keyOf(account.branch, reference));
      const record = key && (await posting.books.find(account.branch, key));
      if (!record) return refuse('NOT_FOUND');
      const receiptOf = await receipts(account);
      return receiptOf(record, true);
    },
    ownerOf: async (accountId) => {
      const account = await accounts.byId(accountId);
      return account ? succeed(account.userId) : refuse('NOT_FOUND');
    },
    bankName: async () => (await bank.bank())?.name ?? '',
    languageOf: ({ holder }) => languageOf(holder.userId),
    record: createRecordExport({ posting, ids }),
    files,
    documents,
  });
}

function statementsOf(
  { files, documents, languageOf, ids }: Environment,
  { posting, ...parts }: BankParts,
  today: BusinessDay,
) {
  const { books } = posting;
  const statement = createStatement({ ...parts, books, today });
  return {
    'statements.get': statement,
    'statements.rows': createStatementRows({ ...parts, books }),
    ...createStatementFiles({
      statement,
      accounts: parts.accounts,
      books,
      languageOf: ({ holder }) => languageOf(holder.userId),
      record: createRecordExport({ posting, ids }),
      files,
      documents,
    }),
  };
}

function bookChecksOf({ booksWorker, ids }: Environment, parts: BankParts) {
  const { connection, dayRoots, names } = parts;
  return createBookChecks({
    ...parts,
    verify: createBookVerifier({ workerFile: booksWorker, connect: connection.opened }),
    recordDayRoot: dayRoots,
    nameOf: names.of,
    ids,
  });
}

function bulksOf(
  { platform, files, documents, languageOf, ids }: Environment,
  { posting, projector, names, deskId, ...parts }: BankParts,
  today: BusinessDay,
) {
  return createBulks({
    today,
    ...parts,
    posting,
    files: createBulkFiles({
      folder: path.join(platform.folders.userData, 'bulks', deskId),
      chooseOpenPath: () => platform.dialogs.chooseOpenPath('csv'),
    }),
    savedFiles: files,
    documents,
    figuresCaughtUp: projector.settled,
    record: createRecordExport({ posting, ids }),
    languageOf: ({ holder }) => languageOf(holder.userId),
    nameOf: names.of,
  });
}

function usersOf(
  { clock, passwords, random, files, documents, languageOf, ids }: Environment,
  parts: BankParts,
  identity: DeskIdentity,
  today: BusinessDay,
) {
  const { branch } = identity.branch;
  const dormantAfter = createDormantAfter(parts);
  const boundsFor = createBoundsFor({ ...parts, today, dormantAfter });
  const changing = createChanging({ ...parts, boundsFor, clock });
  return {
    ...createUserReads({ ...parts, boundsFor, detailOf: changing.detailOf }),
    'users.changeStatuses': createChangeStatuses({ ...parts, changing }),
    'users.save': createSaveUsers({
      ...parts,
      ...{ boundsFor, files, documents },
      languageOf: ({ holder }) => languageOf(holder.userId),
      record: createRecordExport({ posting: parts.posting, ids }),
    }),
    'users.add': createAddUser({ addPerson: parts.addPerson, passwords, random }),
    ...createManage({ ...parts, changing }),
    'users.resetPassword': createResetPassword({ ...parts, changing, passwords, random }),
    'users.changeDetails': createChangeDetails({ ...parts, changing, clock }),
    'users.move': createMove({ ...parts, changing }),
    ...createDormancy({ ...parts, branch }),
  };
}

function auditOf(
  { files, documents, languageOf, ids }: Environment,
  { posting, names, ...parts }: BankParts,
  today: BusinessDay,
) {
  const shared = {
    ...parts,
    files,
    documents,
    languageOf: ({ holder }: Actor) => languageOf(holder.userId),
    record: createRecordExport({ posting, ids }),
  };
  return {
    ...createAudit({ ...shared, books: posting.books, nameOf: names.of }),
    ...createSignInMonths({ ...shared, today }),
  };
}

function figuresOf({ files, documents, languageOf, ids }: Environment, parts: BankParts, today: BusinessDay) {
  const dormantAfter = createDormantAfter(parts);
  const money = createFigures({ ...parts, today });
  const people = createPeopleFigures({ ...parts, dormantAfter, today });
  const analytics = createAnalytics({
    ...parts,
    money,
    people,
    today,
    files,
    documents,
    record: createRecordExport({ posting: parts.posting, ids }),
    languageOf: ({ holder }) => languageOf(holder.userId),
  });
  return { ...money, ...people, ...analytics };
}

function browseOf({ files, documents, languageOf, ids }: Environment, parts: BankParts) {
  const { posting } = parts;
  return createBrowse({
    ...parts,
    books: posting.books,
    files,
    documents,
    languageOf: ({ holder }) => languageOf(holder.userId),
    record: createRecordExport({ posting, ids }),
  });
}

function importsOf(
  { platform, files, documents, languageOf, ids, passwords, random, clock }: Environment,
  parts: BankParts,
) {
  return createImports({
    ...parts,
    ...{ passwords, random, clock, ids, documents },
    files: createBulkFiles({
      folder: path.join(platform.folders.userData, 'imports', parts.deskId),
      chooseOpenPath: () => platform.dialogs.chooseOpenPath('csv'),
    }),
    savedFiles: files,
    record: createRecordExport({ posting: parts.posting, ids }),
    languageOf: ({ holder }) => languageOf(holder.userId),
  });
}

/** The use case behind each line of the contract that needs an open bank: a new line is added here. */
function bankUseCasesOf(environment: Environment, options: BankServiceOptions): OpenUseCases {
  const { parts, identity, access } = options;
  const { clock, random } = environment;
  const { books } = parts.posting;
  const thisDesk = identity.deskId;
  const today = createBusinessDay({ clock, timeZoneOf: parts.timeZoneOf });
  const days = createDays({ projections: parts.projections, books });
  const receipts = createReceipts({ ...parts, identity });
  const onAccount = createPostOnAccount({ ...parts, receipts });
  const sixMonths = createSixMonths({ ...parts, books, days, today });
  return {
    ...usersOf(environment, parts, identity, today),
    ...createViews(parts),
    ...createSummaries({ ...parts, books, days, today }),
    'accounts.history': createHistory({ accounts: parts.accounts, books }),
    'accounts.sixMonths': sixMonths,
    ...createCash({ onAccount, branch: identity.branch.branch }),
    ...createTransfers({ ...parts, onAccount }),
    ...createEntries({ ...parts, books, today, onAccount }),
    ...createHolds({ ...parts, clock, onAccount }),
    ...createAccountStates(onAccount),
    ...createProducts({ ...parts, branch: identity.branch.branch, today }),
    'accounts.balanceAt': createBalanceAt({ accounts: parts.accounts, books }),
    ...createBranches({ ...parts, inTheWay: createInTheWay(parts) }),
    ...createDesks({ ...parts, access, thisDesk, clock, random }),
    ...bookChecksOf(environment, parts),
    ...bulksOf(environment, parts, today),
    ...auditOf(environment, parts, today),
    ...figuresOf(environment, parts, today),
    ...browseOf(environment, parts),
    ...exportsOf(environment, parts, sixMonths, receipts),
    ...statementsOf(environment, parts, today),
    ...mailSettingsOf(environment, options),
    ...importsOf(environment, parts),
  };
}

/** What an open bank offers, built once. */
export function createBankServices(environment: Environment, options: BankServiceOptions): BankServices {
  const { parts, identity } = options;
  const { untold, acknowledge } = parts.posting;
  return {
    useCases: bankUseCasesOf(environment, options),
    auth: authOf(environment, parts, identity),
    ...resetsOf(environment, options),
    intents: { untold, acknowledge },
  };
}
