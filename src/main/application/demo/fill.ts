import { type DemoDay, demoDays } from '@main/domain/demo/months';
import { type DemoPerson, demoPeople } from '@main/domain/demo/people';
import type { Intent } from '@main/domain/ledger/intents';
import { addDays, type BusinessDate, startOfMonth } from '@shared/businessDate';
import type { Role } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import type { JobControl } from '../useCase';

export type DemoAdded = {
  readonly userId: string;
  readonly account: string | null;
  readonly firstPassword: string;
};

export type DemoDependencies = {
  /**
   * Adds a person as the form does. `signsIn` gives a one-time first password, which the newcomer is shown;
   * the others are Active and nobody knows their password.
   */
  readonly addPerson: (person: DemoPerson, role: Role, signsIn: boolean) => Promise<Result<DemoAdded>>;
  readonly post: (intent: Intent) => Promise<Result<unknown>>;
  /** Sets the simulated clock of the posting path. */
  readonly setTime: (at: Date) => void;
  readonly newKey: () => string;
};

export type DemoPlan = {
  readonly seed: number;
  readonly customers: number;
  readonly months: number;
  /** Today's business date. The demo ends the day before, so that none of its entries lies in the future. */
  readonly today: BusinessDate;
  readonly branch: string;
  readonly desk: string;
  /** Who brings the cash from head office. */
  readonly superAdmin: string;
};

export type DemoAccess = {
  readonly userId: string;
  readonly role: Role;
  readonly name: string;
  readonly firstPassword: string;
};

/** The first day of the demo: books opened before it could not be posted to. */
export const demoStart = ({ today, months }: Pick<DemoPlan, 'today' | 'months'>): BusinessDate =>
  startOfMonth(today, -months);

/** Ten in the morning in India: a branch is open then. */
export const openingTime = (date: BusinessDate): Date => new Date(`${date}T04:30:00Z`);

const staffRoles: readonly Role[] = ['Admin', 'Employee'];

/** Adds the people; the first of each role is one a newcomer can sign in as. */
async function addPeople(plan: DemoPlan, { addPerson }: DemoDependencies) {
  const people = demoPeople(plan.seed, plan.customers + staffRoles.length, plan.today);
  const access: DemoAccess[] = [];
  const accounts: { readonly userId: string; readonly account: string }[] = [];
  for (const [index, person] of people.entries()) {
    const role = staffRoles[index] ?? 'Customer';
    const signsIn = index <= staffRoles.length;
    const added = await addPerson(person, role, signsIn);
    if (!added.ok) return added;
    const { userId, account, firstPassword } = added.value;
    if (account !== null) accounts.push({ userId, account });
    if (signsIn) access.push({ userId, role, name: `${person.firstName} ${person.lastName}`, firstPassword });
  }
  return succeed({ access, accounts });
}

/** The intents of one day: cash for the kiosk, then each customer signs in and does what was planned. */
function* intentsOf(
  day: DemoDay,
  plan: DemoPlan,
  accounts: readonly { readonly userId: string; readonly account: string }[],
  newKey: () => string,
): Generator<Intent> {
  const { branch, desk, superAdmin } = plan;
  const common = (postedBy: string) => ({ key: newKey(), branch, postedBy, session: null });
  if (day.float > 0n) yield { ...common(superAdmin), kind: 'float', desk, amount: day.float };
  let before: number | null = null;
  for (const { customer, kind, amount, narration } of day.postings) {
    const owner = accounts[customer];
    if (!owner) throw new Error(`the plan names customer ${customer} of ${accounts.length}`);
    const { userId, account } = owner;
    const after = { role: 'Customer' };
    if (customer !== before)
      yield { ...common(userId), kind: 'event', event: 'signed-in', about: { user: userId }, after };
    yield { ...common(userId), kind, account, amount, narration };
    before = customer;
  }
}

/**
 * Fills a bank that was made as a demo through the real posting path, day by day under a simulated clock.
 * Nothing in it is written past the ledger, so a demo bank passes every check that a real one passes.
 * @returns the people a newcomer can sign in as, with their one-time passwords
 */
export async function fillDemo(
  plan: DemoPlan,
  dependencies: DemoDependencies,
  { signal, progress }: JobControl,
): Promise<Result<readonly DemoAccess[]>> {
  const { post, setTime, newKey } = dependencies;
  const from = demoStart(plan);
  setTime(openingTime(from));
  progress(null, 'demoPeople');
  const people = await addPeople(plan, dependencies);
  if (!people.ok) return people;
  const { access, accounts } = people.value;
  const days = [
    ...demoDays({
      seed: plan.seed,
      customers: plan.customers,
      from: addDays(from, 1),
      to: addDays(plan.today, -1),
    }),
  ];
  for (const [index, day] of days.entries()) {
    if (signal.aborted) return refuse('CANCELLED');
    progress(index / days.length, 'demoDays');
    setTime(openingTime(day.date));
    const answers = await Promise.all([...intentsOf(day, plan, accounts, newKey)].map(post));
    const refused = answers.find((answer) => !answer.ok);
    if (refused && !refused.ok) return refused;
  }
  return succeed(access);
}
