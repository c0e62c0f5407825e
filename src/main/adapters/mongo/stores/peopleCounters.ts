import { type CountedPerson, type Move, movesBetween } from '@main/domain/people/figures';
import { monthOf } from '@shared/businessDate';
import type { AnyBulkWriteOperation, ClientSession, Db } from 'mongodb';
import { type PeopleCountDocument, peopleCounts } from '../schema/collections/peopleCounts';
import { type PeopleMonthDocument, peopleMonths } from '../schema/collections/peopleMonths';

type Increments = Record<string, number>;

const addTo = (increments: Increments, field: string, people: number): void => {
  increments[field] = (increments[field] ?? 0) + people;
};

/** What is added to which document, for all of these moves. */
function incrementsOf(moves: readonly Move[]) {
  const counts = new Map<string, Increments>();
  const months = new Map<
    string,
    { readonly head: Pick<PeopleMonthDocument, 'branch' | 'month' | 'kind'>; readonly increments: Increments }
  >();
  for (const { counter, people } of moves) {
    if (counter.by === 'standing') {
      const increments = counts.get(counter.branch) ?? {};
      counts.set(counter.branch, increments);
      addTo(increments, `people.${counter.role}:${counter.status}`, people);
      continue;
    }
    const { branch, kind, measure, date } = counter;
    const month = monthOf(date);
    const id = monthId(branch, month, kind);
    const entry = months.get(id) ?? {
      head: { branch, month, kind },
      increments: { added: 0, signedIn: 0, seen: 0 },
    };
    months.set(id, entry);
    addTo(entry.increments, measure, people);
    if (measure !== 'added') addTo(entry.increments, `days.${measure}.${date.slice(8)}`, people);
  }
  return { counts, months };
}

export const monthId = (branch: string, month: string, kind: string): string =>
  [branch, month, kind].join(':');

/** Moves counters as part of a transaction; a counter that is not there yet begins at zero. */
export async function moveCounters(db: Db, session: ClientSession, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const { counts, months } = incrementsOf(moves);
  const upserted = { upsert: true } as const;
  const ofCounts = [...counts].map(
    ([_id, $inc]): AnyBulkWriteOperation<PeopleCountDocument> => ({
      updateOne: { filter: { _id }, update: { $inc }, ...upserted },
    }),
  );
  const ofMonths = [...months].map(
    ([_id, { head, increments }]): AnyBulkWriteOperation<PeopleMonthDocument> => ({
      updateOne: { filter: { _id }, update: { $inc: increments, $setOnInsert: head }, ...upserted },
    }),
  );
  if (ofCounts.length > 0) {
    await db.collection<PeopleCountDocument>(peopleCounts.name).bulkWrite(ofCounts, { session });
  }
  if (ofMonths.length > 0) {
    await db.collection<PeopleMonthDocument>(peopleMonths.name).bulkWrite(ofMonths, { session });
  }
}

/** Moves the counters of a person who became another, as part of the transaction that says so. */
export const movePerson = (
  db: Db,
  session: ClientSession,
  before: CountedPerson | null,
  after: CountedPerson,
): Promise<void> => moveCounters(db, session, movesBetween(before, after));
