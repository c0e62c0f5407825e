import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Posted } from '@main/application/posting';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { type SignatureTest, verifyRecords } from '@main/domain/ledger/verify';
import type { Result } from '@shared/result';

/** What a driver did, written down before and after each call, as a person would see it. */
export type Happening =
  | { readonly type: 'invoke'; readonly intent: Intent }
  | { readonly type: 'ok'; readonly id: string; readonly reference: string; readonly chain: string }
  | { readonly type: 'fail'; readonly id: string; readonly code: string };

const longs = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? { $long: `${value}` } : value;

const readLongs = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$long' in value ? BigInt(String(value.$long)) : value;

export const write = (happening: unknown): string => JSON.stringify(happening, longs);
export const read = <Value>(text: string): Value => JSON.parse(text, readLongs) as Value;

/** Appends to a history file; what was written survives the death of the process. */
export const historyFile = (place: string) => (happening: Happening) =>
  appendFileSync(place, `${write(happening)}\n`);

/** Reads the histories of several drivers. The last line of one that was killed may be torn. */
export function readHistories(places: readonly string[]): Happening[] {
  return places.filter(existsSync).flatMap((place) => {
    const lines = readFileSync(place, 'utf8').split('\n');
    return lines.slice(0, -1).map((line) => read<Happening>(line));
  });
}

const chainOf = ({ lines }: JournalRecord): string =>
  lines.flatMap((line) => ('chain' in line ? [line.chain] : [])).join();

export function happeningOf(intent: Intent, result: Result<Posted>): Happening {
  const id = recordId(intent.branch, intent.key);
  if (!result.ok) return { type: 'fail', id, code: result.code };
  const { record } = result.value;
  return { type: 'ok', id, reference: record.reference, chain: chainOf(record) };
}

/** Answers that say nothing about the outcome; everything else is definite. */
const indefinite = new Set(['CONFIRMING']);

/** Intents that were sent and have no definite answer in the history: each must be sent again with its key. */
export function unresolved(history: readonly Happening[]): Intent[] {
  const definite = new Set(
    history.flatMap((each) =>
      each.type === 'ok' || (each.type === 'fail' && !indefinite.has(each.code)) ? [each.id] : [],
    ),
  );
  const invoked = new Map(
    history.flatMap((each) =>
      each.type === 'invoke' ? [[recordId(each.intent.branch, each.intent.key), each.intent] as const] : [],
    ),
  );
  return [...invoked].filter(([id]) => !definite.has(id)).map(([, intent]) => intent);
}

/** Refusals that rest on an account: they must stand in the journal as such. */
const numbered = new Set([
  'INSUFFICIENT_FUNDS',
  'DESK_CASH_SHORT',
  'ACCOUNT_CLOSED',
  'ACCOUNT_FROZEN',
  'ACCOUNT_DORMANT',
  'ACCOUNT_ACTIVE',
  'ACCOUNT_NOT_EMPTY',
  'TERMS_OUTDATED',
]);

/**
 * Compares a history with the journal.
 * @returns every invariant that is broken, by name, with what broke it; none where all hold
 */
export function check(
  history: readonly Happening[],
  records: readonly JournalRecord[],
  test: SignatureTest,
): readonly string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const invoked = new Map(
    history.flatMap((each) =>
      each.type === 'invoke' ? [[recordId(each.intent.branch, each.intent.key), each.intent] as const] : [],
    ),
  );
  const { finding } = verifyRecords(records, test);
  return [
    ...(finding ? [`books: ${finding.problem} in ${finding.book} no ${finding.no} (${finding.record})`] : []),
    ...(byId.size === records.length ? [] : ['once: a key is in the journal twice']),
    ...history.flatMap((each) => {
      if (each.type === 'invoke') return [];
      const record = byId.get(each.id);
      return each.type === 'ok' ? okProblems(each, record) : failProblems(each, record);
    }),
    ...records.flatMap((record) => submittedProblems(record, invoked)),
    ...contradictions(history),
  ];
}

function okProblems(ok: Happening & { type: 'ok' }, record: JournalRecord | undefined): string[] {
  if (!record) return [`lost: ${ok.id} was answered and is not in the journal`];
  if (record.outcome === 'refused') return [`lost: ${ok.id} was answered as posted and is refused`];
  if (record.reference !== ok.reference || chainOf(record) !== ok.chain)
    return [`changed: ${ok.id} is not what was answered`];
  return [];
}

function failProblems(fail: Happening & { type: 'fail' }, record: JournalRecord | undefined): string[] {
  if (fail.code === 'IDEMPOTENCY_CONFLICT' || indefinite.has(fail.code)) return [];
  if (record && record.refusal?.code !== fail.code)
    return [`refused: ${fail.id} was answered ${fail.code} and is ${record.outcome}`];
  if (!record && numbered.has(fail.code))
    return [`claim: ${fail.id} was answered ${fail.code} and claims nothing`];
  return [];
}

function submittedProblems(record: JournalRecord, invoked: ReadonlyMap<string, Intent>): string[] {
  const isOwn = record.kind === 'desk-started' || record.kind === 'day-opened';
  return isOwn || invoked.has(record.id) ? [] : [`unsubmitted: nobody sent ${record.id}`];
}

/** One key has one definite answer, however often it is asked for. */
function contradictions(history: readonly Happening[]): string[] {
  const answers = new Map<string, string>();
  return history.flatMap((each) => {
    if (
      each.type === 'invoke' ||
      (each.type === 'fail' && (indefinite.has(each.code) || each.code === 'IDEMPOTENCY_CONFLICT'))
    )
      return [];
    const said = each.type === 'ok' ? each.reference : each.code;
    const before = answers.get(each.id);
    answers.set(each.id, said);
    return before === undefined || before === said
      ? []
      : [`contradiction: ${each.id} was answered ${before}, then ${said}`];
  });
}
