import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Posted, Posting } from '@main/application/posting';
import { fingerprintOf } from '@main/domain/ledger/chain';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import { deskLineOf } from '@main/domain/ledger/records';
import type { Result } from '@shared/result';

/** What a driver did, written down before and after each call, as a person would see it. */
export type Happening =
  /** `form`: what a person filled in, where that is not known by the key alone. */
  (
    | { readonly type: 'invoke'; readonly intent: Intent; readonly form?: string }
    | {
        readonly type: 'ok';
        readonly id: string;
        readonly reference: string;
        readonly chain: string;
        /** Of what was asked. */
        readonly fingerprint: string;
      }
    | { readonly type: 'fail'; readonly id: string; readonly code: string }
  ) & {
    /** When it was written down, in milliseconds since 1970; processes of one machine agree on it. */
    readonly atMs?: number;
  };

const longs = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? { $long: `${value}` } : value;

const readLongs = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$long' in value ? BigInt(String(value.$long)) : value;

export const write = (happening: unknown): string => JSON.stringify(happening, longs);
export const read = <Value>(text: string): Value => JSON.parse(text, readLongs) as Value;

/** Appends to a history file; what was written survives the death of the process. */
export const historyFile = (place: string) => (happening: Happening) =>
  appendFileSync(place, `${write({ ...happening, atMs: Date.now() })}\n`);

/** Reads the histories of several drivers. The last line of one that was killed may be torn. */
export function readHistories(places: readonly string[]): Happening[] {
  return places.filter(existsSync).flatMap((place) => {
    const lines = readFileSync(place, 'utf8').split('\n');
    return lines.slice(0, -1).map((line) => read<Happening>(line));
  });
}

/** What an answer to an intent is, as it is written down. */
export function happeningOf(intent: Intent, result: Result<Posted>): Happening {
  const id = recordId(intent.branch, intent.key);
  if (!result.ok) return { type: 'fail', id, code: result.code };
  const { record } = result.value;
  const { reference } = record;
  return { type: 'ok', id, reference, chain: deskLineOf(record).chain, fingerprint: fingerprintOf(intent) };
}

/** Whether an answer says what became of the intent. */
export const isDefinite = (answer: Exclude<Happening, { type: 'invoke' }>): boolean =>
  answer.type === 'ok' || answer.code !== 'CONFIRMING';

/** Intents that were sent and have no definite answer in the history: each must be sent again with its key. */
export function unresolved(history: readonly Happening[]): Intent[] {
  const open = new Map<string, Intent>();
  for (const each of history) {
    if (each.type === 'invoke') open.set(recordId(each.intent.branch, each.intent.key), each.intent);
  }
  for (const each of history) {
    if (each.type !== 'invoke' && isDefinite(each)) open.delete(each.id);
  }
  return [...open.values()];
}

/** A posting module of which everything that is asked and answered is written down. */
export function noted(posting: Posting, note: (happening: Happening) => void): Posting {
  return {
    ...posting,
    post: async (intent) => {
      note({ type: 'invoke', intent });
      const result = await posting.post(intent);
      note(happeningOf(intent, result));
      return result;
    },
  };
}

/** From when to when something was wrong, in milliseconds since 1970. */
export type Fault = { readonly fromMs: number; readonly toMs: number };

/** Which share of what was asked met a fault on its way to its answer. */
export function overlapOf(history: readonly Happening[], faults: readonly Fault[]): number {
  const answers = new Map(
    history.flatMap((each) => (each.type === 'invoke' ? [] : [[each.id, each.atMs ?? 0] as const])),
  );
  const spans = history.flatMap((each) =>
    each.type === 'invoke' && each.atMs !== undefined
      ? [{ fromMs: each.atMs, toMs: answers.get(recordId(each.intent.branch, each.intent.key)) ?? each.atMs }]
      : [],
  );
  const met = spans.filter((span) =>
    faults.some((fault) => span.fromMs <= fault.toMs && fault.fromMs <= span.toMs),
  );
  return met.length / Math.max(1, spans.length);
}

/** Does something harmful, and notes from when to when. */
export async function fault<Value>(faults: Fault[], harm: () => Promise<Value>): Promise<Value> {
  const fromMs = Date.now();
  const value = await harm();
  faults.push({ fromMs, toMs: Date.now() });
  return value;
}
