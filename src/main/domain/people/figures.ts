import type { BusinessDate } from '@shared/businessDate';
import { holdsAccount, type Role, type Status } from '@shared/permissions';

/** What of a person is counted. Days are those of the branch, as they were when it happened. */
export type CountedPerson = {
  readonly branch: string;
  readonly role: Role;
  readonly status: Status;
  readonly addedOn: BusinessDate;
  /** The day of the last sign-in; null before the first. */
  readonly signedInOn: BusinessDate | null;
};

export type PeopleKind = 'customer' | 'staff';

export const kindOf = (role: Role): PeopleKind => (holdsAccount(role) ? 'customer' : 'staff');

/**
 * What is counted by month: who was added, signed in last, or was seen last in it. `seen`: the last sign-in, and where
 * there is none, the adding.
 */
export type Measure = 'added' | 'signedIn' | 'seen';

/** What is counted by day too: from the middle of a month on. */
export type DailyMeasure = Exclude<Measure, 'added'>;

/** One counter: of a branch and what its people are, or of a branch, a kind of people and a day. */
export type Counter =
  | { readonly by: 'standing'; readonly branch: string; readonly role: Role; readonly status: Status }
  | {
      readonly by: 'day';
      readonly branch: string;
      readonly kind: PeopleKind;
      readonly measure: Measure;
      readonly date: BusinessDate;
    };

export type Move = { readonly counter: Counter; readonly people: number };

/** The counters that a person is in. */
function countersOf(person: CountedPerson): readonly Counter[] {
  const { branch, role, status, addedOn, signedInOn } = person;
  const kind = kindOf(role);
  const onDay = (measure: Measure, date: BusinessDate): Counter => ({
    by: 'day',
    branch,
    kind,
    measure,
    date,
  });
  return [
    { by: 'standing', branch, role, status },
    onDay('added', addedOn),
    ...(signedInOn === null ? [] : [onDay('signedIn', signedInOn)]),
    onDay('seen', signedInOn ?? addedOn),
  ];
}

/** How counters move when a person becomes another; null for somebody who was not there before. */
export function movesBetween(before: CountedPerson | null, after: CountedPerson): readonly Move[] {
  const left = before ? countersOf(before) : [];
  const entered = countersOf(after);
  const isIn = (counters: readonly Counter[], { ...counter }: Counter): boolean =>
    counters.some((each) => JSON.stringify(each) === JSON.stringify(counter));
  return [
    ...left.filter((each) => !isIn(entered, each)).map((counter) => ({ counter, people: -1 })),
    ...entered.filter((each) => !isIn(left, each)).map((counter) => ({ counter, people: 1 })),
  ];
}

/** Of the days of a month, those from `date` on. */
export const peopleFromDay = (days: Readonly<Record<string, number>>, date: BusinessDate): number =>
  Object.entries(days).reduce((sum, [day, people]) => sum + (day >= date.slice(8) ? people : 0), 0);
