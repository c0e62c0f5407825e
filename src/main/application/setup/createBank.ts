import { passwordProblem } from '@main/domain/access/passwordRules';
import { derivedKey } from '@main/domain/ledger/chain';
import type { EventIntent } from '@main/domain/ledger/intents';
import { birthDateProblem } from '@main/domain/people/age';
import { deskIdOf } from '@main/domain/people/deskCredential';
import type { BranchRecord } from '@main/ports/bank';
import type { Clock } from '@main/ports/clock';
import type { Ids } from '@main/ports/ids';
import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import { usualHours } from '@shared/branches';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import type { CallInput, CallOutput } from '@shared/contract';
import type { JudgePassword } from '@shared/passwordStrength';
import { type Result, refuse, succeed } from '@shared/result';
import { branchOpened } from '../branches/openings';
import { type DemoAccess, demoStart, openingTime } from '../demo/fill';
import type { OpenBank } from '../startup';
import type { JobControl, SetupUseCase } from '../useCase';
import { fillNewBank } from './demo';
import type { BankInMaking, DeskIdentity, EmptyBooks, Places } from './making';
import type { Recovery } from './recovery';

type Input = CallInput<'setup.createBank'>;
type Made = CallOutput<'setup.createBank'>;

export type CreateBankDependencies = {
  readonly places: Places;
  readonly recovery: Pick<Recovery, 'isOnSheet' | 'hashes'>;
  readonly passwords: Passwords;
  readonly judgePassword: JudgePassword;
  readonly random: Random;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Pick<Ids, 'key'>;
  /** Takes the bank over: the application is ready. */
  readonly adopt: (bank: OpenBank) => void;
};

/** What is wrong with the form, before anything is touched. */
async function objectionTo(
  { superAdmin, bankName, branch, recoveryCode }: Input,
  { recovery, clock, judgePassword }: CreateBankDependencies,
): Promise<Result<null>> {
  if (!recovery.isOnSheet(recoveryCode)) return refuse('RECOVERY_CODE_WRONG');
  const today = dateIn(defaultTimeZone, clock.now());
  const birthDate = birthDateProblem(superAdmin.birthDate, 'Super_Admin', today);
  if (birthDate) return refuse('INVALID_INPUT', { fields: { 'superAdmin.birthDate': birthDate } });
  const context = {
    ...superAdmin,
    staff: true,
    hasSecondFactor: false,
    userId: '',
    bankName,
    branchName: branch.name,
  };
  const password = await passwordProblem(superAdmin.password, context, judgePassword);
  return password ? refuse('INVALID_INPUT', { fields: { 'superAdmin.password': password } }) : succeed(null);
}

const identityOf = ({ key, desk, branch, bankName, demo }: Input): DeskIdentity => ({
  deskId: deskIdOf(key),
  ...desk,
  branch: { ...branch, timeZone: defaultTimeZone },
  bank: { name: bankName, demo: demo !== null },
});

const firstBranch = ({ key }: Input, { branch }: DeskIdentity): BranchRecord => ({
  ...branch,
  region: '',
  address: '',
  hours: usualHours,
  status: 'open',
  bookNo: 0,
  openedBy: null,
  openedKey: key,
});

/** The documents that everything else refers to. They are there before the first record is. */
async function writeDocuments(
  making: BankInMaking,
  input: Input,
  identity: DeskIdentity,
): Promise<Result<null>> {
  const { bank, desks, publicKey } = making;
  if (!(await bank.beginBank({ ...identity.bank, madeBy: identity.deskId })))
    return refuse('BANK_BEING_MADE');
  await bank.addBranch(firstBranch(input, identity));
  await desks.add({
    deskId: identity.deskId,
    name: identity.name,
    branch: identity.branch.branch,
    kind: identity.kind,
    status: 'active',
    publicKey,
    version: null,
    lastContact: null,
  });
  return succeed(null);
}

/** The first records: the desk starts its book, then says what it made; the branch's ledger opens with it. */
async function writeBeginning(
  { posting, publicKey }: BankInMaking,
  input: Input,
  identity: DeskIdentity,
): Promise<Result<null>> {
  const { deskId, name, kind, branch, bank } = identity;
  const started = await posting.start(branch.branch);
  if (!started.ok) return started;
  const event = (rest: Pick<EventIntent, 'event' | 'about' | 'after'>): EventIntent => ({
    kind: 'event',
    key: derivedKey(rest.event, input.key),
    branch: branch.branch,
    postedBy: null,
    session: null,
    ...rest,
  });
  const events = [
    event({ event: 'bank-created', after: { name: bank.name, demo: bank.demo } }),
    branchOpened(firstBranch(input, identity)),
    event({ event: 'desk-enrolled', about: { desk: deskId }, after: { name, kind, publicKey } }),
  ];
  for (const intent of events) {
    const posted = await posting.post(intent);
    if (!posted.ok) return posted;
  }
  return succeed(null);
}

async function addSuperAdmin(
  { addPerson }: BankInMaking,
  { key, superAdmin, branch }: Input,
  { passwords, recovery }: CreateBankDependencies,
): Promise<Result<string>> {
  const { password, street, ...person } = superAdmin;
  const added = await addPerson(
    {
      ...person,
      street: street || null,
      role: 'Super_Admin',
      status: 'Active',
      branch: branch.branch,
      addedBy: null,
      addedKey: key,
    },
    async () => ({
      hash: await passwords.hash(password),
      mustChange: false,
      recoveryHashes: recovery.hashes(),
    }),
  );
  return added.ok ? succeed(added.value.user.userId) : added;
}

/** Everything between the empty books and the bank that is ready; each step says what it does. */
async function make(
  making: BankInMaking,
  input: Input,
  identity: DeskIdentity,
  dependencies: CreateBankDependencies,
  job: JobControl,
): Promise<Result<Made>> {
  const { clock } = dependencies;
  const now = clock.now();
  const today = dateIn(identity.branch.timeZone, now);
  if (input.demo) making.setTime(openingTime(demoStart({ today, months: input.demo.months })));
  job.progress(null, 'bank');
  const written = await writeDocuments(making, input, identity);
  if (!written.ok) return written;
  const begun = await writeBeginning(making, input, identity);
  if (!begun.ok) return begun;
  job.progress(null, 'superAdmin');
  const superAdmin = await addSuperAdmin(making, input, dependencies);
  if (!superAdmin.ok) return superAdmin;
  let people: readonly DemoAccess[] = [];
  if (input.demo) {
    const plan = { ...input.demo, today, issuedAt: now, superAdmin: superAdmin.value, identity };
    const filled = await fillNewBank(making, plan, dependencies, job);
    if (!filled.ok) return filled;
    people = filled.value;
    making.setTime(null);
  }
  // So that a desk which stands still from here on holds nothing that another one would need.
  await making.settled();
  if (job.signal.aborted) return refuse('CANCELLED');
  job.progress(null, 'finish');
  if (!(await making.bank.finishBank(identity.deskId, clock.now()))) return refuse('BANK_BEING_MADE');
  return succeed({ userId: superAdmin.value, people: [...people] });
}

/** Whatever fails once another desk has taken the books over, fails for that. */
async function makeWhileOurs(making: BankInMaking, work: () => Promise<Result<Made>>): Promise<Result<Made>> {
  try {
    const made = await work();
    return made.ok || (await making.isOurs()) ? made : refuse('BANK_BEING_MADE');
  } catch (error) {
    if (await making.isOurs()) throw error;
    return refuse('BANK_BEING_MADE');
  }
}

/**
 * Makes a bank: books, first branch, first desk, Super Admin, and the demo if asked for. The file that ties this
 * desk to the bank is written last; killed anywhere before, the next start is a first run again, and the next
 * attempt clears away what this one left. Of several desks at one server one makes the bank; the others are refused.
 */
export function createCreateBank(dependencies: CreateBankDependencies): SetupUseCase<'setup.createBank'> {
  const { places, adopt } = dependencies;

  const makeIn = async (books: EmptyBooks, input: Input, job: JobControl): Promise<Result<Made>> => {
    const identity = identityOf(input);
    job.progress(null, 'desk');
    const { deskId, kind, name, branch, bank } = identity;
    let end = books.abandon;
    try {
      const making = await books.begin(identity);
      end = making.abandon;
      const made = await makeWhileOurs(making, () => make(making, input, identity, dependencies, job));
      if (!made.ok) {
        await end();
        return made;
      }
      const opened = await making.opened();
      end = opened.stop;
      await places.commit({ where: input.place.where, deskId, kind, signboard: { bank, branch, name } });
      adopt(opened);
      return made;
    } catch (error) {
      await end();
      throw error;
    }
  };

  const makeAt: SetupUseCase<'setup.createBank'> = async (input, job) => {
    job.progress(null, 'startServer');
    const books = await places.prepare(input.place, job);
    if (!books.ok) return books;
    if (job.signal.aborted) {
      await books.value.abandon();
      return refuse('CANCELLED');
    }
    return makeIn(books.value, input, job);
  };

  let isMaking = false;
  return async (input, job) => {
    const objection = await objectionTo(input, dependencies);
    if (!objection.ok) return objection;
    // The lease of the books tells desks apart, not the attempts of one of them.
    if (isMaking) return refuse('BANK_BEING_MADE');
    isMaking = true;
    try {
      return await makeAt(input, job);
    } finally {
      isMaking = false;
    }
  };
}
