import type { Book } from '@main/domain/ledger/books';
import { followsFrom, sourceOf } from '@main/domain/ledger/links';
import type { DayTotals } from '@main/domain/ledger/projections';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { finding } from '@main/domain/ledger/verify';
import type { SignedText } from '@main/ports/signing';
import { isSame } from './follow';
import type { Notes } from './notes';
import { compareRoot } from './roots';
import type { VerifyDependencies } from './types';

/** What needs more than the record at hand is gathered, and looked at many at a time. */
const gathered = 500;

type Linked = { readonly record: JournalRecord; readonly source: string };

export type Checks = {
  readonly signature: (book: Book, signed: SignedText) => void;
  readonly record: (record: JournalRecord) => void;
  /** Totals of a date that is over. */
  readonly day: (totals: DayTotals) => void;
  /** Looks at what was gathered, where it is enough, or `all` of it. */
  readonly look: (all: boolean) => Promise<void>;
  readonly counts: () => { readonly signatures: number; readonly roots: number };
};

async function lookAtLinks({ journal }: VerifyDependencies, linked: readonly Linked[], notes: Notes) {
  const sources = await journal.find(linked.map(({ source }) => source));
  for (const { record, source } of linked) {
    const found = sources.get(source);
    if (!found || !followsFrom(record, found)) {
      notes.bad(finding('link', deskLineOf(record).book, record), record);
    }
  }
}

/** Totals of dates that are over: where they are not what is stored, the account is read by number. */
async function lookAtDays({ projections }: VerifyDependencies, days: readonly DayTotals[], notes: Notes) {
  const idOf = ({ book, date }: DayTotals) => `${book}:${date}`;
  const stored = new Map((await projections.dayTotalsOn(days)).map((totals) => [idOf(totals), totals]));
  for (const totals of days) {
    if (!isSame(stored.get(idOf(totals)), totals)) notes.doubt(totals.book);
  }
}

export function createChecks(dependencies: VerifyDependencies, notes: Notes): Checks {
  const signed: { readonly book: Book; readonly text: SignedText }[] = [];
  const linked: Linked[] = [];
  const days: DayTotals[] = [];
  const events: JournalRecord[] = [];
  let signatures = 0;
  let roots = 0;

  const lookAtSignatures = async (): Promise<void> => {
    const batch = signed.splice(0);
    const good = await dependencies.checkSignatures(batch.map(({ text }) => text));
    for (const [at, { book }] of batch.entries()) if (!good[at]) notes.doubt(book);
  };

  return {
    signature: (book, text) => signed.push({ book, text }),
    record: (record) => {
      if (deskLineOf(record).signature !== null) signatures += 1;
      const source = sourceOf(record);
      if (source !== null) linked.push({ record, source });
      if (record.kind === 'day-root-recorded') events.push(record);
    },
    day: (totals) => days.push(totals),
    look: async (all) => {
      const least = all ? 1 : gathered;
      if (signed.length >= least) await lookAtSignatures();
      while (linked.length >= least) await lookAtLinks(dependencies, linked.splice(0, gathered), notes);
      while (days.length >= least) await lookAtDays(dependencies, days.splice(0, gathered), notes);
      for (const event of events.splice(0)) {
        roots += 1;
        await compareRoot(dependencies, event, notes);
      }
    },
    counts: () => ({ signatures, roots }),
  };
}
