import type { RecordKind } from '@main/domain/ledger/events';
import type { JournalRecord } from '@main/domain/ledger/records';

/** What is asked of the journal; null where it does not matter. */
export type AuditFilter = {
  readonly branches: readonly string[];
  /** Who did it, or to whom it was done. */
  readonly person: string | null;
  readonly kinds: readonly RecordKind[] | null;
  readonly outcome: 'done' | 'refused' | null;
  /** Instants of the booking, both included. */
  readonly from: Date | null;
  readonly to: Date | null;
};

export const signInKinds = ['signed-in', 'sign-in-refused'] as const satisfies readonly RecordKind[];

/** Events that say that something was not done. */
export const refusalKinds = [
  'sign-in-refused',
  'reset-refused',
  'denied',
] as const satisfies readonly RecordKind[];

const saysNo: ReadonlySet<RecordKind> = new Set(refusalKinds);

/** Whether what was asked for was not done. */
export const isRefusal = ({ outcome, kind }: Pick<JournalRecord, 'outcome' | 'kind'>): boolean =>
  outcome === 'refused' || saysNo.has(kind);

/** The person that an event is about. */
export const personOf = ({ intent }: JournalRecord): string | null =>
  intent.kind === 'event' ? (intent.about?.user ?? null) : null;

/** Whether a record is among what is asked for. */
export function fits(filter: AuditFilter, record: JournalRecord): boolean {
  const { branches, person, kinds, outcome, from, to } = filter;
  const { branch, kind, postedBy, bookingTime } = record;
  return (
    branches.includes(branch) &&
    (person === null || postedBy === person || personOf(record) === person) &&
    (kinds === null || kinds.includes(kind)) &&
    (outcome === null || isRefusal(record) === (outcome === 'refused')) &&
    (from === null || bookingTime >= from) &&
    (to === null || bookingTime <= to)
  );
}
