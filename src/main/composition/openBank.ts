import { observed } from '@main/adapters/mongo/observed';
import { isTurnedAway } from '@main/adapters/mongo/roles/deskAccess';
import { watchBank } from '@main/adapters/mongo/watch';
import { createBusinessDay } from '@main/application/businessDay';
import { createContact } from '@main/application/desks/contact';
import { createPostMonth } from '@main/application/interest/postMonth';
import { createOwners } from '@main/application/owners';
import { createRecordRecoveries } from '@main/application/resets/recoveries';
import type { DeskIdentity } from '@main/application/setup/making';
import type { ConnectionState, OpenBank } from '@main/application/startup';
import { type Book, deskBook } from '@main/domain/ledger/books';
import { createApplyTerms } from '@main/jobs/applyTerms';
import { startEveryMinute } from '@main/jobs/everyMinute';
import { createExpireHolds } from '@main/jobs/expireHolds';
import { createFoldTails } from '@main/jobs/foldTails';
import { createMakeDormant } from '@main/jobs/makeDormant';
import { createPinDay } from '@main/jobs/pinDay';
import { createPostInterest } from '@main/jobs/postInterest';
import { createRollUpFigures } from '@main/jobs/rollUpFigures';
import type { Change, Changes } from '@main/ports/changes';
import type { DeskAccess, EmbeddedServer, Observed, Trouble } from '@main/ports/database';
import type { Secrets } from '@main/ports/secrets';
import type { BankParts, Ending } from './bankParts';
import { createBankServices } from './bankServices';
import type { Environment } from './environment';

/** Who hears what goes on in an open bank. */
export type BankListeners = {
  /** Something changed in the bank, on whichever desk. */
  readonly onChange: (change: Change) => void;
  readonly onUntold: (userId: string) => void;
  /** Whether whoever sent something in this session still hears the answer. */
  readonly hears: (session: string) => boolean;
  /** The branch's calendar shows another day. */
  readonly onNewDay: () => void;
};

export type OpenBankOptions = {
  readonly parts: BankParts;
  readonly identity: DeskIdentity;
  readonly access: DeskAccess | null;
  readonly listeners: BankListeners;
  /** This computer's own; null where the bank has one. */
  readonly server: EmbeddedServer | null;
  /** Of this desk. */
  readonly secrets: Secrets;
};

export const endings: Readonly<Record<Ending, Trouble>> = {
  DESK_REVOKED: { kind: 'deskRevoked', details: {}, actions: ['retry', 'quit'] },
  DESK_SUPERSEDED: { kind: 'deskSuperseded', details: {}, actions: ['retry', 'quit'] },
};

const isEnd = (trouble: Trouble | null): boolean =>
  Object.values(endings).some(({ kind }) => kind === trouble?.kind);

/** One answer to "does it answer?", of the database and of what waits for it. */
function connectionOf({ connection, posting }: BankParts): Observed<ConnectionState> {
  const state = (): ConnectionState => (connection.state() === 'down' ? 'down' : posting.state());
  const together = observed<ConnectionState>(state());
  const look = (): void => {
    if (state() !== together.state()) together.set(state());
  };
  connection.onState(look);
  posting.onState(look);
  return { state, onState: together.onState };
}

/** What ends this desk, or keeps it from working for a while. */
function troublesOf({ onEnding }: BankParts, server: EmbeddedServer | null) {
  const trouble = observed<Trouble | null>(null);
  onEnding((ending) => trouble.set(endings[ending]));
  server?.onState((state) => {
    if (state.phase === 'restarting' && state.trouble) trouble.set(state.trouble);
    if (state.phase === 'running' && trouble.state() !== null && !isEnd(trouble.state())) trouble.set(null);
  });
  return trouble;
}

/** What is done each minute while the bank is open. */
function tasksOf(environment: Environment, { parts, identity, access, listeners }: OpenBankOptions) {
  const { clock, platform } = environment;
  const { desks, openings, branchOpenings, timeZoneOf } = parts;
  const { branch } = identity.branch;
  const today = createBusinessDay({ clock, timeZoneOf });
  const contact = createContact({
    desks,
    access,
    thisDesk: identity.deskId,
    version: platform.version,
    clock,
  });
  let date = today(branch);
  const lookAtCalendar = async (): Promise<void> => {
    if (today(branch) === date) return;
    date = today(branch);
    listeners.onNewDay();
  };
  const pinDay = createPinDay({ recordDayRoot: parts.dayRoots, today, branch });
  const expireHolds = createExpireHolds({ ...parts, branch, clock });
  const recordAll = createRecordRecoveries(parts.recoveries, parts.recordRecovery);
  return [
    parts.followClock,
    contact,
    branchOpenings.completeAll,
    openings.completeAll,
    recordAll,
    lookAtCalendar,
    pinDay,
    expireHolds,
  ];
}

/** What is done once a day, or once a month, on all accounts of the branch: too long for the others to wait for. */
function accountTasksOf({ clock }: Environment, { parts, identity }: OpenBankOptions) {
  const { timeZoneOf, posting, projections, deskId } = parts;
  const { branch } = identity.branch;
  const today = createBusinessDay({ clock, timeZoneOf });
  const postMonth = createPostMonth({ ...parts, desk: deskId, branch });
  const postInterest = createPostInterest({ postMonth, books: posting.books, branch, today, clock });
  const common = { projections, posting, branch, clock };
  return [createApplyTerms(common), createMakeDormant({ ...common, today }), postInterest];
}

/** Where desks write: each in its branch, and wherever else its people have something to do. */
async function deskBooksOf({ desks, bank, projections, deskId }: BankParts): Promise<readonly Book[]> {
  const [all, branches, elsewhere] = await Promise.all([
    desks.list(null),
    bank.branches(),
    projections.foldedBooks(),
  ]);
  const home = all.map((desk) => deskBook(desk.branch, desk.deskId));
  const own = branches.map(({ branch }) => deskBook(branch, deskId));
  return [...new Set([...home, ...own, ...elsewhere])];
}

/** What a verification finds, on whichever desk, stops posting in the damaged accounts here too. */
function followVerifications(
  { report }: Environment,
  { readDamaged, bank }: BankParts,
  watch: Changes,
): void {
  const read = (branches: Promise<readonly string[]>): void => {
    branches.then(readDamaged).catch((error: unknown) => {
      report('what a verification found could not be read', { error: String(error) });
    });
  };
  const all = async () => (await bank.branches()).map(({ branch }) => branch);
  watch.listen((change) => {
    if (change.kind === 'verification') read(Promise.resolve([change.branch]));
    if (change.kind === 'anything') read(all());
  });
  // What was found between the start of this desk and that of the watch.
  read(all());
}

/** A branch that any desk opens has days of its own here too. */
function followBranches({ report }: Environment, { readCalendars }: BankParts, watch: Changes): void {
  const read = (): void => {
    readCalendars().catch((error: unknown) => {
      report('the time zones of the branches could not be read', { error: String(error) });
    });
  };
  watch.listen(({ kind }) => {
    if (kind === 'branch' || kind === 'anything') read();
  });
  // What was opened between the start of this desk and that of the watch.
  read();
}

/** What is to be mailed is mailed soon after it was asked for, one round after the other; nobody waits for it. */
function followMail({ log }: Environment, mailer: () => Promise<void>, watch: Changes) {
  let last = Promise.resolve();
  let isWaiting = false;
  const round = async (): Promise<void> => {
    isWaiting = false;
    await mailer();
  };
  const wake = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(round).catch((error: unknown) => log.warn('mail.roundFailed', { error }));
  };
  watch.listen((change) => {
    if (change.kind === 'mail') wake();
  });
  /** Resolves when nothing is being mailed. */
  return { wake, settled: () => last };
}

/** Starts everything that runs while a bank is open. The desk's book must have been started. */
export async function openBank(environment: Environment, options: OpenBankOptions): Promise<OpenBank> {
  const { parts, identity, listeners, server } = options;
  const { clock, timer, log, report } = environment;
  const { branch } = identity.branch;
  const trouble = troublesOf(parts, server);

  const own = { desk: identity.deskId, onRecords: parts.posting.onRecords };
  const watch = await watchBank(parts.connection.db, own, report);
  watch.listen((change) => {
    for (const known of [parts.names, parts.belongings]) {
      if (change.kind === 'user') known.forget(change.userId);
      if (change.kind === 'anything') known.forgetAll();
    }
  });
  followVerifications(environment, parts, watch);
  followBranches(environment, parts, watch);
  const services = createBankServices(environment, options);
  const mailing = followMail(environment, services.mailer, watch);
  watch.listen((change) => {
    // Who signs in again at this desk, in a window of its own, leaves no other desk.
    if (change.kind !== 'sessionsOver' || change.deskId !== identity.deskId) listeners.onChange(change);
  });
  const lookAtDesk = async (): Promise<void> => {
    try {
      const desk = await parts.desks.byId(identity.deskId);
      if (desk?.status === 'revoked') trouble.set(endings.DESK_REVOKED);
    } catch (error) {
      if (isTurnedAway(error)) trouble.set(endings.DESK_REVOKED);
    }
  };
  watch.listen((change) => {
    const mayBeAboutDesk = change.kind === 'desk' && change.deskId === identity.deskId;
    if (mayBeAboutDesk || change.kind === 'anything') void lookAtDesk();
  });
  parts.posting.onUntold(listeners.onUntold);
  const mails = startEveryMinute({
    timer,
    tasks: [async () => mailing.wake()],
    failed: (error) => log.warn('mail.minuteFailed', { error }),
  });
  // Beside the other tasks: a long tail keeps none of them waiting.
  const tails = startEveryMinute({
    timer,
    tasks: [
      createFoldTails({ projector: parts.projector, deskBooks: () => deskBooksOf(parts) }),
      createRollUpFigures(parts),
    ],
    failed: (error) =>
      report('figures could not be brought up to the books; the next round begins there', {
        error: String(error),
      }),
  });
  const accountTasks = startEveryMinute({
    timer,
    tasks: accountTasksOf(environment, options),
    failed: (error) =>
      report('work on all accounts of the branch is not done; it goes on later', { error: String(error) }),
  });
  const minutes = startEveryMinute({
    timer,
    tasks: tasksOf(environment, options),
    failed: (error) => {
      if (isTurnedAway(error)) trouble.set(endings.DESK_REVOKED);
      log.warn('desk.minuteFailed', { error });
    },
  });

  return {
    services,
    owners: createOwners(parts),
    bank: identity.bank,
    branch: identity.branch,
    desk: { deskId: identity.deskId, name: identity.name, kind: identity.kind },
    businessDate: () => createBusinessDay({ clock, timeZoneOf: parts.timeZoneOf })(branch),
    connection: connectionOf(parts),
    onTrouble: trouble.onState,
    stop: async () => {
      await Promise.all([minutes.stop(), tails.stop(), accountTasks.stop(), mails.stop(), watch.close()]);
      await mailing.settled();
      await parts.stop();
      await server?.stop();
    },
  };
}
