import { type Book, deskBook } from '@main/domain/ledger/books';
import { fingerprintOf } from '@main/domain/ledger/chain';
import type { DecisionContext, Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { type BusinessDate, dateIn } from '@shared/businessDate';
import type { ErrorCode } from '@shared/errors';
import { type Result, refuse, succeed } from '@shared/result';
import { createHeadCache, type HeadCache } from './heads';
import { createRests, type Rests } from './rests';
import type { Posted, PostingDependencies } from './types';

/** One intent on its way to a definite answer. */
export type Waiting = {
  readonly intent: Intent;
  readonly answer: (result: Result<Posted>) => void;
  /** Left behind by an earlier life of the process: it may long be in the journal. */
  readonly left: boolean;
  /** Sent at least once in this life. */
  sent: boolean;
  /** A sending of it in this life has no known outcome. */
  unknown: boolean;
};

export const waitingFor = (
  intent: Intent,
  answer: (result: Result<Posted>) => void,
  left = false,
): Waiting => ({ intent, answer, left, sent: false, unknown: false });

/** This desk's book in one branch, and what its writer knows while it lives. */
export type Desk = {
  readonly dependencies: PostingDependencies;
  readonly branch: string;
  readonly book: Book;
  readonly run: string;
  readonly heads: HeadCache;
  readonly rests: Rests;
  /** What has no answer yet. Who is no longer in here must not be answered, or sent for the first time. */
  readonly outstanding: Set<Waiting>;
  readonly listeners: DeskListeners;
  /** Whether `desk-started` of this run is in the journal. */
  started: boolean;
  /** Whether what earlier lives left untold is kept: only then is noted how far the book was told. */
  notesTold: boolean;
  /** How many of this run's newest records no signature vouches for yet. */
  unsigned: number;
  /** Why nothing is written any more; null while the desk writes. */
  ended: ErrorCode | null;
  /** Since when the database has not answered a read, by `elapsedMs`; null while it does. */
  silentSinceMs: number | null;
  /** The date that the branch's calendar showed in a minute, counted since 1970. */
  calendar: { readonly minute: number; readonly date: BusinessDate };
};

export type DeskListeners = {
  /**
   * Hears what earlier lives wrote into the desk's book and did not note as told, right after this one has begun.
   * Answers whether all of it is kept until it is told.
   */
  readonly onTail: (records: readonly JournalRecord[]) => boolean;
  readonly onDurable: (records: readonly JournalRecord[]) => void;
  readonly onConfirming: (confirming: boolean) => void;
};

export function createDesk(
  dependencies: PostingDependencies,
  branch: string,
  listeners: DeskListeners,
): Desk {
  const { journal, hints, clock, ids, signing } = dependencies;
  return {
    dependencies,
    branch,
    book: deskBook(branch, signing.desk),
    run: ids.key(),
    heads: createHeadCache({ branch, journal, hints }),
    rests: createRests(clock, ids),
    outstanding: new Set(),
    listeners,
    started: false,
    notesTold: false,
    unsigned: 0,
    ended: null,
    silentSinceMs: null,
    calendar: { minute: Number.NaN, date: '' },
  };
}

export function contextOf(desk: Desk): DecisionContext {
  const { clock, signing, damaged } = desk.dependencies;
  const now = clock.now();
  return { desk: signing.desk, run: desk.run, now, calendarDate: calendarDateOf(desk, now), damaged };
}

const minuteMs = 60_000;

/** The branch's calendar, asked once a minute: days begin with a minute everywhere. */
function calendarDateOf(desk: Desk, now: Date): BusinessDate {
  const minute = Math.floor(now.getTime() / minuteMs);
  if (desk.calendar.minute !== minute) {
    const { branch, dependencies } = desk;
    desk.calendar = { minute, date: dateIn(dependencies.timeZoneOf(branch), now) };
  }
  return desk.calendar.date;
}

/** Gives a waiting intent its answer, once. */
export function answer(desk: Desk, waiting: Waiting, result: Result<Posted>): void {
  if (desk.outstanding.delete(waiting)) waiting.answer(result);
}

/** The answer that a stored record is to an intent with its key. */
export function answerOf(record: JournalRecord, intent: Intent, repeated: boolean): Result<Posted> {
  if (record.fingerprint !== fingerprintOf(intent)) return refuse('IDEMPOTENCY_CONFLICT');
  if (record.refusal) return refuse(record.refusal.code, { details: record.refusal.details });
  return succeed({ record, repeated });
}

/**
 * Writes nothing more. What still waits is answered with `code` where that is definite, else with CONFIRMING:
 * then the intent is kept, and sent again by the next life.
 */
export function end(desk: Desk, code: ErrorCode, isDefinite: (waiting: Waiting) => boolean): void {
  desk.ended ??= code;
  for (const waiting of [...desk.outstanding]) {
    answer(desk, waiting, refuse(isDefinite(waiting) ? code : 'CONFIRMING'));
  }
}

const shortestPauseMs = 50;
const longestPauseMs = 2_000;

/** Waits before the same thing is tried again: 50 ms, doubling up to 2 s. */
export const backOff = (desk: Desk, failures: number): Promise<void> =>
  desk.dependencies.clock.pause(Math.min(shortestPauseMs * 2 ** Math.min(failures, 10), longestPauseMs));

/** How long a read may fail before what was never sent is given up. */
const patienceMs = 10_000;

/** What was never sent is definitely not posted: it need not wait for a database that does not answer. */
function giveUpUnsent(desk: Desk): void {
  const now = desk.dependencies.clock.elapsedMs();
  desk.silentSinceMs ??= now;
  if (now - desk.silentSinceMs < patienceMs) return;
  for (const waiting of [...desk.outstanding]) {
    if (!waiting.left && !waiting.sent) answer(desk, waiting, refuse('DATABASE_UNAVAILABLE'));
  }
}

/** The disk has what was put before; a disk that refuses is reported, and holds nothing up. */
export const syncIntents = ({ intents, report }: PostingDependencies): Promise<void> =>
  intents
    .sync()
    .catch((error: unknown) => report('intents may not outlive a power cut', { error: String(error) }));

/** Whoever is told to wait is told that what they sent outlives a power cut: the disk has it before. */
export async function tellToWait(desk: Desk): Promise<void> {
  await syncIntents(desk.dependencies);
  desk.listeners.onConfirming(true);
}

/** Reads until it succeeds. Undefined only when the desk was ended meanwhile. */
export async function reading<Value>(desk: Desk, read: () => Promise<Value>): Promise<Value | undefined> {
  for (let failures = 0; desk.ended === null; failures += 1) {
    try {
      const value = await read();
      desk.silentSinceMs = null;
      return value;
    } catch (error) {
      if (desk.dependencies.isTurnedAway(error)) {
        end(desk, 'DESK_REVOKED', (waiting) => !waiting.left && !waiting.sent);
        return undefined;
      }
      desk.dependencies.report('the journal could not be read', {
        branch: desk.branch,
        error: String(error),
      });
      await tellToWait(desk);
      giveUpUnsent(desk);
      await backOff(desk, failures);
    }
  }
  return undefined;
}
