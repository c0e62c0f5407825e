import type { Collection } from './collection';
import { accountSummaries } from './collections/accountSummaries';
import { accounts } from './collections/accounts';
import { bank } from './collections/bank';
import { branches } from './collections/branches';
import { chartOfAccounts } from './collections/chartOfAccounts';
import { counters } from './collections/counters';
import { credentials } from './collections/credentials';
import { dayTotals } from './collections/dayTotals';
import { deskCredentials } from './collections/deskCredentials';
import { deskDays } from './collections/deskDays';
import { desks } from './collections/desks';
import { entries } from './collections/entries';
import { figures } from './collections/figures';
import { holds } from './collections/holds';
import { journal } from './collections/journal';
import { leases } from './collections/leases';
import { listViews } from './collections/listViews';
import { nameWords } from './collections/nameWords';
import { outbox } from './collections/outbox';
import { passwordResets } from './collections/passwordResets';
import { peopleCounts } from './collections/peopleCounts';
import { peopleMonths } from './collections/peopleMonths';
import { projections } from './collections/projections';
import { schemaVersion } from './collections/schemaVersion';
import { secondFactors } from './collections/secondFactors';
import { settings } from './collections/settings';
import { signInMonths } from './collections/signInMonths';
import { signIns } from './collections/signIns';
import { signInTimes } from './collections/signInTimes';
import { users } from './collections/users';

/** Every collection of a bank, declared in one place. Validators, indexes and the application's role follow from it. */
export const allCollections: readonly Collection[] = [
  schemaVersion,
  bank,
  branches,
  chartOfAccounts,
  users,
  nameWords,
  peopleCounts,
  peopleMonths,
  listViews,
  credentials,
  secondFactors,
  passwordResets,
  outbox,
  accounts,
  desks,
  deskCredentials,
  counters,
  leases,
  settings,
  journal,
  accountSummaries,
  dayTotals,
  signIns,
  signInMonths,
  deskDays,
  figures,
  signInTimes,
  holds,
  entries,
  projections,
];
