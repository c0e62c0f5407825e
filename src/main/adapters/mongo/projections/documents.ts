import { partsOf } from '@main/domain/ledger/books';
import type { AccountSummary, DayTotals, SignIns } from '@main/domain/ledger/projections';
import type { AccountSummaryDocument } from '../schema/collections/accountSummaries';
import type { DayTotalsDocument } from '../schema/collections/dayTotals';
import type { SignInsDocument } from '../schema/collections/signIns';

export function fromSummary({ book, upTo, ...rest }: AccountSummary): AccountSummaryDocument {
  return { _id: book, ...rest, upTo: BigInt(upTo) };
}

export function toSummary({ _id, upTo, ...rest }: AccountSummaryDocument): AccountSummary {
  return { book: _id, ...rest, upTo: Number(upTo) };
}

export const dayTotalsId = (book: string, date: string): string => `${book}:${date}`;

export function fromDayTotals({ upTo, ...rest }: DayTotals): DayTotalsDocument {
  const { branch } = partsOf(rest.book);
  return { _id: dayTotalsId(rest.book, rest.date), branch, ...rest, upTo: BigInt(upTo) };
}

export function toDayTotals({ _id, branch: _branch, upTo, ...rest }: DayTotalsDocument): DayTotals {
  return { ...rest, upTo: Number(upTo) };
}

export function fromSignIns({ userId, recent, upTo, folded, ...rest }: SignIns): SignInsDocument {
  return {
    _id: userId,
    ...rest,
    recent: [...recent],
    upTo: Object.entries(upTo).map(([book, no]) => ({ book, no: BigInt(no) })),
    folded: BigInt(folded),
  };
}

export function toSignIns({ _id, upTo, folded, ...rest }: SignInsDocument): SignIns {
  return {
    userId: _id,
    ...rest,
    upTo: Object.fromEntries(upTo.map(({ book, no }) => [book, Number(no)])),
    folded: Number(folded),
  };
}
