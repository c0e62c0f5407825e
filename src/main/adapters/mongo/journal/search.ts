import { type AuditFilter, refusalKinds } from '@main/domain/audit/filter';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { JournalPlace, JournalSearch } from '@main/ports/journalSearch';
import type { Db, Filter } from 'mongodb';
import { journal } from '../schema/collections/journal';
import { type Stored, toRecord } from './documents';

/** A part of what is asked for, and the index that has it in the order of time. */
type Stream = { readonly index: string; readonly filter: Filter<Stored> };

const newestFirst = { bookingTime: -1, _id: -1 } as const;

const compare = (left: JournalRecord, right: JournalRecord): number =>
  right.bookingTime.getTime() - left.bookingTime.getTime() || (left.id < right.id ? 1 : -1);

/** The records that an index leads to. What it does not know of is asked of each of them. */
function streamsOf({ person, kinds, outcome }: AuditFilter): readonly Stream[] {
  const refusals = { kind: { $in: [...refusalKinds] } };
  if (person !== null) {
    return [
      { index: 'posters', filter: { postedBy: person } },
      { index: 'subjects', filter: { 'intent.about.user': person } },
      { index: 'witnesses', filter: { 'intent.after.witness': person } },
    ];
  }
  if (kinds !== null) return [{ index: 'kinds', filter: {} }];
  if (outcome === 'refused') {
    return [
      { index: 'refusals', filter: { outcome: 'refused' } },
      { index: 'kinds', filter: refusals },
    ];
  }
  return [{ index: 'moments', filter: {} }];
}

function outcomeFilter({ outcome }: AuditFilter): Filter<Stored>[] {
  const saysNo = { kind: { $in: [...refusalKinds] } };
  if (outcome === 'refused') return [{ $or: [{ outcome: 'refused' }, saysNo] }];
  return outcome === 'done' ? [{ outcome: { $ne: 'refused' } }, { $nor: [saysNo] }] : [];
}

/** What holds of every record that is asked for, whichever index leads to it. */
function commonFilter(filter: AuditFilter, after: JournalPlace | null): Filter<Stored>[] {
  const { branches, kinds, from, to } = filter;
  const latest = [to, after?.at].flatMap((at) => (at ? [at.getTime()] : []));
  const time = {
    ...(from && { $gte: from }),
    ...(latest.length > 0 && { $lte: new Date(Math.min(...latest)) }),
  };
  return [
    { branch: { $in: [...branches] } },
    ...(kinds ? [{ kind: { $in: [...kinds] } }] : []),
    ...(Object.keys(time).length > 0 ? [{ bookingTime: time }] : []),
    // Of those that were booked in the same millisecond, what comes after it.
    ...(after ? [{ $nor: [{ bookingTime: after.at, _id: { $gte: after.id } }] }] : []),
    ...outcomeFilter(filter),
  ];
}

/** Looks through the journal on MongoDB. Each stream names its index: no plan of the server's ever reads the whole. */
export function createJournalSearch(db: Db): JournalSearch {
  const records = db.collection<Stored>(journal.name, {
    readConcern: { level: 'majority' },
    readPreference: 'primary',
  });
  return {
    newest: async (filter, after, limit) => {
      const common = commonFilter(filter, after);
      const found = await Promise.all(
        streamsOf(filter).map(({ index, filter: own }) =>
          records
            .find({ $and: [...common, own] })
            .hint(index)
            .sort(newestFirst)
            .limit(limit)
            .toArray(),
        ),
      );
      const each = new Map(found.flat().map((document) => [document._id, document]));
      return [...each.values()].map(toRecord).sort(compare).slice(0, limit);
    },
    withReference: async (branches, beginning, limit) => {
      const reference = { $gte: beginning, $lt: `${beginning}~` };
      const found = records.find({ branch: { $in: [...branches] }, reference }).hint('references');
      return (await found.limit(limit).toArray()).map(toRecord);
    },
    aboutAccount: async (branches, account) => {
      const found = await records
        .find({ branch: { $in: [...branches] }, 'intent.kind': 'event', 'intent.about.account': account })
        .hint('accounts')
        .sort({ bookingTime: 1, _id: 1 })
        .toArray();
      return found.map(toRecord);
    },
    begins: async (branches) => {
      const first = await records
        .find({ branch: { $in: [...branches] } }, { projection: { bookingTime: 1 } })
        .hint('moments')
        .sort({ bookingTime: 1, _id: 1 })
        .limit(1)
        .next();
      return first?.bookingTime ?? null;
    },
  };
}
