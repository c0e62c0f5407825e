import { traitsOf } from '@main/domain/ledger/events';
import { type Intent, kindOf, recordId } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Intents, UntoldAnswer } from '@main/ports/intents';
import type { Result } from '@shared/result';
import { answerOf } from './desk';
import { createSignal } from './signal';
import type { Posted, PostingDependencies, UntoldIntent } from './types';

/**
 * Intents that were left without a definite answer, by an earlier life of this process or by a writer that ended.
 * Each is sent again under its key. Where a person asked for one and nobody heard what became of it, that is kept until
 * the person who sent it has seen it.
 */
export type Untold = {
  /** Those that have no definite answer yet. */
  readonly left: () => readonly Intent[];
  /** The one of them that has this `_id`. */
  readonly find: (id: string) => Intent | undefined;
  /** An intent of this life ends without a definite answer. */
  readonly leave: (intent: Intent) => void;
  /** Answers whether what became of it is kept until it is told. */
  readonly settle: (intent: Intent, result: Result<Posted>) => boolean;
  /**
   * Records of earlier lives that may not have been told: those of which nothing is kept are told from the book.
   * Answers whether all of them are kept until then.
   */
  readonly found: (records: readonly JournalRecord[]) => boolean;
  /** @param underWay intents that have no answer yet, and whose sender will not hear it */
  readonly of: (userId: string, underWay: readonly Intent[]) => readonly UntoldIntent[];
  readonly acknowledge: (userId: string, key: string) => void;
  readonly listen: (listener: (userId: string) => void) => () => void;
};

const idOf = (intent: Intent): string => recordId(intent.branch, intent.key);

/** Whether somebody waits to hear what became of it; of a bulk's line nobody does, but of the bulk. */
export const isTold = (intent: Intent): intent is Intent & { postedBy: string } =>
  intent.postedBy !== null && intent.bulk === undefined && traitsOf(kindOf(intent)).told;

function answerFor(intent: Intent, result: Result<Posted>): UntoldAnswer {
  if (!result.ok) {
    return { intent, outcome: 'refused', reference: null, code: result.code, bookingTime: null };
  }
  const { reference, bookingTime } = result.value.record;
  return { intent, outcome: 'posted', reference, code: null, bookingTime: bookingTime.toISOString() };
}

export function createUntold(intents: Intents, report: PostingDependencies['report']): Untold {
  const left = new Map(intents.pending().map((intent) => [idOf(intent), intent]));
  const changed = createSignal<string>((error) =>
    report('a listener to untold answers failed', { error: String(error) }),
  );
  const settle = (intent: Intent, result: Result<Posted>): boolean => {
    left.delete(idOf(intent));
    if (!isTold(intent)) {
      intents.remove(idOf(intent));
      return true;
    }
    try {
      intents.answer(answerFor(intent, result));
    } catch (error) {
      // The next life finds the same answer and tells it: by what is kept as pending, or in the desk's own book.
      report('an answer could not be kept on this computer', { id: idOf(intent), error: String(error) });
      return false;
    }
    changed.tell(intent.postedBy);
    return true;
  };
  return {
    left: () => [...left.values()],
    find: (id) => left.get(id),
    leave: (intent) => {
      left.set(idOf(intent), intent);
    },
    settle,
    found: (records) => {
      const known = [...intents.pending(), ...intents.untold().map(({ intent }) => intent)];
      const kept = new Set(known.map(idOf));
      const strange = records.filter(({ id, intent }) => isTold(intent) && !kept.has(id));
      return strange.every((record) => settle(record.intent, answerOf(record, record.intent, true)));
    },
    of: (userId, underWay) => {
      const open = new Map([...left.values(), ...underWay].map((intent) => [idOf(intent), intent]));
      const confirming = [...open.values()].filter(isTold).map((intent) => ({
        intent,
        outcome: 'confirming' as const,
        reference: null,
        code: null,
        bookingTime: null,
      }));
      return [...confirming, ...intents.untold()].filter(({ intent }) => intent.postedBy === userId);
    },
    acknowledge: (userId, key) => {
      const answer = intents.untold().find(({ intent }) => intent.postedBy === userId && intent.key === key);
      if (!answer) return;
      intents.acknowledge(idOf(answer.intent));
      changed.tell(userId);
    },
    listen: changed.listen,
  };
}
