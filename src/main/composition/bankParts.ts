import path from 'node:path';
import { createSealing, sealingUnderSlip } from '@main/adapters/crypto/sealing';
import { openIntentFile } from '@main/adapters/intents';
import type { Connection } from '@main/adapters/mongo/connection';
import { serverTimeOf } from '@main/adapters/mongo/connection/serverTime';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createJournalSearch } from '@main/adapters/mongo/journal/search';
import { createLeases } from '@main/adapters/mongo/lease';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { isTurnedAway } from '@main/adapters/mongo/roles/deskAccess';
import { createAccountStore } from '@main/adapters/mongo/stores/accounts';
import { createBankStore } from '@main/adapters/mongo/stores/bank';
import { createCounters } from '@main/adapters/mongo/stores/counters';
import { createCredentialStore } from '@main/adapters/mongo/stores/credentials';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createEntryList } from '@main/adapters/mongo/stores/entryList';
import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { createHoldStore } from '@main/adapters/mongo/stores/holds';
import { createListViewStore } from '@main/adapters/mongo/stores/listViews';
import { createOutbox } from '@main/adapters/mongo/stores/outbox';
import { createPasswordResetStore } from '@main/adapters/mongo/stores/passwordResets';
import { createPeopleFigureStore } from '@main/adapters/mongo/stores/peopleFigures';
import { createRecoveryStore } from '@main/adapters/mongo/stores/recoveries';
import { createReferences } from '@main/adapters/mongo/stores/references';
import { createSecondFactorStore } from '@main/adapters/mongo/stores/secondFactors';
import { createSignInMonthStore } from '@main/adapters/mongo/stores/signInMonths';
import { createSignInTimesStore } from '@main/adapters/mongo/stores/signInTimes';
import { createUserStore } from '@main/adapters/mongo/stores/users';
import { createSigning } from '@main/adapters/signing/ed25519';
import { createCalendars } from '@main/application/branches/calendars';
import { createFoldBranches } from '@main/application/branches/fold';
import { createBranchOpenings } from '@main/application/branches/openings';
import { createBusinessDay } from '@main/application/businessDay';
import { createDayRoots } from '@main/application/dayRoots';
import { createFoldDesks } from '@main/application/desks/fold';
import { createFoldEntries } from '@main/application/entries/fold';
import { createFoldFigures } from '@main/application/figures/fold';
import { createFollowUps } from '@main/application/followUps';
import { createFoldHolds } from '@main/application/holds/fold';
import { createFollowMail } from '@main/application/mailing/follow';
import { createPosting, type Posting } from '@main/application/posting';
import { createProjector, hintsFrom } from '@main/application/projecting';
import { createFoldSignInMonths, createFoldSignInTimes } from '@main/application/projecting/byDesk';
import { remembered } from '@main/application/remembered';
import { createRecordRecovery } from '@main/application/resets/recoveries';
import { createAddPerson } from '@main/application/users/addPerson';
import { createApplyDetails } from '@main/application/users/details';
import { createFoldPeople } from '@main/application/users/fold';
import { createOpenings } from '@main/application/users/openings';
import { createCurrentUser } from '@main/application/users/read';
import { createDamagedAccounts } from '@main/application/verifying/damaged';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { BranchPlace } from '@main/ports/bank';
import type { Environment } from './environment';

export type PartsOptions = {
  /** As this desk's own user of the database. */
  readonly connection: Connection;
  readonly deskId: string;
  /** Ed25519, PKCS #8 in base64. */
  readonly signingKey: string;
  /** The desks' common key, base64. */
  readonly sealingKey: string;
  readonly branches: readonly BranchPlace[];
  /** Whether whoever sent something in this session still hears the answer. */
  readonly hears: (session: string) => boolean;
};

const intentFolder = 'intents';

/** What waits for an answer when the bank ends is kept on this disk, and asked about at the next start. */
const stopGraceMs = 2_000;

/** Where intents wait on this computer, by desk: those of another desk are none of this one's business. */
export const intentPlace = (userData: string, deskId: string): string =>
  path.join(userData, intentFolder, `${deskId}.jsonl`);

export type Ending = 'DESK_REVOKED' | 'DESK_SUPERSEDED';

const isEnding = (code: string): code is Ending => code === 'DESK_REVOKED' || code === 'DESK_SUPERSEDED';

/** Hears from the answers of `post` that the desk has come to its end. */
function createEnding() {
  const listeners = new Set<(ending: Ending) => void>();
  const heard =
    (post: Posting['post']): Posting['post'] =>
    async (intent) => {
      const answer = await post(intent);
      if (!answer.ok && isEnding(answer.code)) for (const listener of listeners) listener(answer.code);
      return answer;
    };
  return {
    heard: (posting: Posting): Posting => ({
      ...posting,
      post: heard(posting.post),
      postRemembered: heard(posting.postRemembered),
    }),
    listen: (listener: (ending: Ending) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What records say of people and desks, and what must follow from them. */
function furtherFolds(
  { users, desks, bank, signInMonths, signInTimes, figures, outbox }: Stores & Pick<Branches, 'bank'>,
  { applyDetails }: Pick<ReturnType<typeof peopleParts>, 'applyDetails'>,
  timeZoneOf: (branch: string) => string,
  followUps: ReturnType<typeof createFollowUps>,
) {
  const folds = [
    createFoldPeople(users, applyDetails),
    createFoldDesks(desks),
    createFoldBranches(bank),
    createFoldSignInMonths(signInMonths),
    createFoldFigures(figures),
    createFoldSignInTimes(signInTimes, timeZoneOf),
    createFollowMail(outbox),
    followUps,
  ];
  return async (records: readonly JournalRecord[]): Promise<void> => {
    for (const fold of folds) await fold(records);
  };
}

/** What the bank keeps besides its journal. */
function storesOf({ client, db }: Connection, timeZoneOf: (branch: string) => string) {
  const users = createUserStore(client, db, timeZoneOf);
  const accounts = createAccountStore(db);
  return {
    users,
    /** What people are called, for receipts. */
    names: remembered(async (userId) => {
      const user = await users.byId(userId);
      return user && `${user.firstName} ${user.lastName}`;
    }),
    /** Where people belong, for what is asked about their accounts. */
    belongings: remembered(async (userId) => (await users.byId(userId))?.branch ?? null),
    // Whose an account is, and where it was opened, never changes.
    accounts: { ...accounts, byId: remembered(accounts.byId).of },
    desks: createDeskStore(db),
    holds: createHoldStore(db),
    entryList: createEntryList(db),
    credentials: createCredentialStore(db),
    secondFactors: createSecondFactorStore(db),
    resets: createPasswordResetStore(db),
    recoveries: createRecoveryStore(client, db),
    outbox: createOutbox(db),
    references: createReferences(db),
    leases: createLeases(db),
    signInMonths: createSignInMonthStore(db),
    figures: createFiguresStore(db),
    signInTimes: createSignInTimesStore(db),
    peopleFigures: createPeopleFigureStore(client, db),
    listViews: createListViewStore(db),
    search: createJournalSearch(db),
    projections: createMongoProjections(db),
  };
}

type Stores = ReturnType<typeof storesOf>;

/** What tells of the bank's branches, and where each stands in time. */
function branchesOf({ db }: Connection, first: readonly BranchPlace[]) {
  const bank = createBankStore(db);
  return { bank, ...createCalendars(bank, first) };
}

type Branches = ReturnType<typeof branchesOf>;

const openIntents = ({ platform, log }: Environment, deskId: string) =>
  openIntentFile(intentPlace(platform.folders.userData, deskId), (keptAside, lines) =>
    log.error('intents.damaged', { keptAside, lines }),
  );

/** Who people are now, and what their records still lack. */
function peopleParts({ users, accounts, recoveries }: Stores, posting: Posting) {
  const openings = createOpenings({ users, accounts, posting });
  const applyDetails = createApplyDetails({ users, posting });
  const currentUser = createCurrentUser({ users, posting, openings, applyDetails });
  return {
    openings,
    applyDetails,
    currentUser,
    recordRecovery: createRecordRecovery({ recoveries, currentUser, posting }),
  };
}

/** The books of a bank and the master data around them, as one desk holds them. Nothing runs yet. */
export async function createBankParts(environment: Environment, options: PartsOptions) {
  const { clock, ids, report } = environment;
  const { connection, deskId, signingKey, sealingKey, branches, hears } = options;
  const { db } = connection;
  const serverTime = serverTimeOf(db);
  const { bank, timeZoneOf, read: readCalendars } = branchesOf(connection, branches);
  const stores = { ...storesOf(connection, timeZoneOf), bank };
  const { users, accounts, desks, projections } = stores;
  const journal = createMongoJournal(db);
  const damaged = createDamagedAccounts(journal);
  const signing = createSigning(deskId, signingKey);
  // Last of what can fail: whoever has the parts closes the file, and nobody else could.
  const intents = await openIntents(environment, deskId);
  const ending = createEnding();
  const posting = ending.heard(
    createPosting({
      journal,
      intents,
      signing,
      clock,
      ids,
      timeZoneOf,
      hints: hintsFrom(projections),
      damaged: damaged.has,
      isTurnedAway,
      hears,
      report,
    }),
  );
  const people = peopleParts(stores, posting);
  const projector = createProjector({
    journal,
    store: projections,
    foldFirst: createFoldHolds(stores.holds),
    foldBeside: createFoldEntries(stores.entryList),
    alsoFold: furtherFolds(stores, people, timeZoneOf, createFollowUps({ posting, report })),
    clock,
    report,
  });
  posting.onRecords(projector.take);
  return {
    connection,
    deskId,
    timeZoneOf,
    readCalendars,
    ...stores,
    projector,
    posting,
    dayRoots: createDayRoots({ posting, desks, today: createBusinessDay({ clock, timeZoneOf }) }),
    /** Takes in what the last verifications of branches found: posting in a damaged account stops. */
    readDamaged: damaged.read,
    /** Called with the refusal after which this desk writes nothing any more. */
    onEnding: ending.listen,
    ...people,
    branchOpenings: createBranchOpenings({ bank, posting }),
    addPerson: createAddPerson({
      users,
      accountsOf: accounts.ofUser,
      counters: createCounters(db),
      bank,
      openings: people.openings,
      clock,
    }),
    /** This desk's clock goes by the server's from here on. */
    followClock: (): Promise<void> => environment.followServer(serverTime),
    serverTime,
    sealing: createSealing(sealingKey),
    sealKeyFor: (joining: string, secret: string): string =>
      sealingUnderSlip(secret).seal(sealingKey, joining),
    /** In order: no more postings, then their figures, then the connection. */
    stop: async (): Promise<void> => {
      await posting.stop(stopGraceMs);
      await projector.settled();
      await connection.close();
    },
  };
}

export type BankParts = Awaited<ReturnType<typeof createBankParts>>;

/** The parts of a bank that is being made or joined, by the server's time; where that fails nothing stays open. */
export async function partsOver(environment: Environment, options: PartsOptions): Promise<BankParts> {
  let end = options.connection.close;
  try {
    const parts = await createBankParts(environment, options);
    end = parts.stop;
    await parts.followClock();
    return parts;
  } catch (error) {
    await end();
    throw error;
  }
}
