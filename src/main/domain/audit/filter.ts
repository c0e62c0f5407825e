import type { RecordKind } from '@main/domain/ledger/events';
import type { JournalRecord } from '@main/domain/ledger/records';

/** What is asked of the journal; null where it does not matter. */
export type AuditFilter = {
  readonly branches: readonly string[];
  /** Who did it, to whom it was done, or who vouched for them. */
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
  'unlock-refused',
  'step-up-refused',
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

/** Who vouched for somebody at the desk. */
const witnessOf = ({ intent }: JournalRecord): unknown => {
  const after = intent.kind === 'event' ? intent.after : null;
  return typeof after === 'object' && after !== null && 'witness' in after ? after.witness : null;
};

/** Whether a record is of a person: done by them, about them, or witnessed by them. */
const isOf = (person: string, record: JournalRecord): boolean =>
  [record.postedBy, personOf(record), witnessOf(record)].includes(person);

/** Whether a record is among what is asked for. */
export function fits(filter: AuditFilter, record: JournalRecord): boolean {
  const { branches, person, kinds, outcome, from, to } = filter;
  const { branch, kind, bookingTime } = record;
  return (
    branches.includes(branch) &&
    (person === null || isOf(person, record)) &&
    (kinds === null || kinds.includes(kind)) &&
    (outcome === null || isRefusal(record) === (outcome === 'refused')) &&
    (from === null || bookingTime >= from) &&
    (to === null || bookingTime <= to)
  );
}
