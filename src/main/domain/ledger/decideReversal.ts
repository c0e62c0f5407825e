import { type Refusal, refuse } from '@shared/result';
import { isAccountBook, readBook, reversalBook } from './books';
import { findChartEntry } from './chart';
import type { Deciders } from './decider';
import { traitsOf } from './events';
import { type DecisionContext, type ReversalIntent, recordId } from './intents';
import { decideMoves } from './moves';
import { isAccountLine, type JournalRecord, type ReversalLine } from './records';
import type { Draft, Heads } from './seal';

type Moves = ReversalIntent['moves'];

/** What an entry moved, for the intent that takes it back; a refusal where its kind is never taken back. */
export function movesToReverse({ kind, outcome, lines }: JournalRecord): Moves | Refusal {
  if (outcome !== 'posted' || !traitsOf(kind).reversible) return refuse('NOT_REVERSIBLE');
  return lines.filter(isAccountLine).map(({ book, amount }) => ({ book, amount }));
}

/** Whether moves could be an entry's: in accounts of the branch, and adding up to zero. */
const areMoves = (moves: Moves, branch: string): boolean =>
  moves.length > 0 &&
  moves.every(
    ({ book }) => isAccountBook(book) && readBook(book)?.branch === branch && findChartEntry(book),
  ) &&
  moves.reduce((sum, { amount }) => sum + amount, 0n) === 0n;

/**
 * Takes an entry back: the exact mirror of its lines in accounts, and number 1 of the entry's reversal book. An
 * entry that was taken back stays so: that refusal claims nothing.
 */
function decideReversal(heads: Heads, intent: ReversalIntent, context: DecisionContext): Draft | Refusal {
  const { branch, key, entry, moves } = intent;
  if (!areMoves(moves, branch)) return refuse('INVALID_INPUT', { fields: { moves: 'invalid' } });
  const book = reversalBook(branch, entry);
  if (heads(book)) return refuse('ALREADY_REVERSED');
  const line: ReversalLine = { book, no: 1, reversal: recordId(branch, key) };
  const mirrored = moves.map((move) => ({ book: move.book, amount: -move.amount }));
  return decideMoves(heads, mirrored, context, {
    outcome: 'posted',
    lines: [line],
    reverses: recordId(branch, entry),
  });
}

export const reversalDeciders: Deciders<'reversal'> = {
  reversal: {
    books: ({ branch, entry, moves }) => [reversalBook(branch, entry), ...moves.map(({ book }) => book)],
    decide: decideReversal,
  },
};
