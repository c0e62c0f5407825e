import type { PeopleKind } from '@main/domain/people/figures';
import type { BusinessDate } from '@shared/businessDate';
import type { Role, Status } from '@shared/permissions';

/** From which days on people count as what: each of them is included. */
export type PeopleSpans = {
  /** Who signed in since is active. */
  readonly activeSince: BusinessDate;
  /** Who was not seen since is dormant. */
  readonly seenSince: BusinessDate;
  /** Who was added in this month ("2026-11") or since is new. */
  readonly newSince: string;
};

export type PeopleCounts = { readonly active: number; readonly seen: number; readonly added: number };

export type Standing = { readonly role: Role; readonly status: Status; readonly people: number };

/** How many people branches have, in a time that does not depend on how many they are. */
export type PeopleFigureStore = {
  readonly standing: (branches: readonly string[]) => Promise<readonly Standing[]>;
  readonly activity: (
    branches: readonly string[],
    spans: PeopleSpans,
  ) => Promise<Readonly<Record<PeopleKind, PeopleCounts>>>;
  /** Counts everybody, and puts that in place of what is kept. */
  readonly rebuild: () => Promise<void>;
};
