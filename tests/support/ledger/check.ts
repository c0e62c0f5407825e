import { fingerprintOf } from '@main/domain/ledger/chain';
import { chartEntryOf, interBranchClearing } from '@main/domain/ledger/chart';
import { recordId } from '@main/domain/ledger/intents';
import { followsFrom, sourceOf } from '@main/domain/ledger/links';
import { type AccountLine, deskLineOf, isAccountLine, type JournalRecord } from '@main/domain/ledger/records';
import { type Finding, type SignatureTest, verifyRecords } from '@main/domain/ledger/verify';
import type { BookProblem } from '@shared/bookProblems';
import { type Happening, isDefinite } from './history';
import { replayProblems } from './replay';

/**
 * The checker: compares what people were told with the books, and the books with the rules. Each problem begins with
 * the name of what is broken:
 *
 * - I1 each entry adds up to zero; I2 so do all together, and nothing is left on the way between branches
 * - I3 a balance is what its book folds to; I7 none is below its floor; I10 an entry is taken back once, exactly
 * - I4 what was answered as posted is there, once; I5 nothing is there that nobody sent
 * - I6 one key has one payload and one answer; I8 what was seen stays as it was
 * - I9 books have no gaps and desks' books are chained and signed; I13 a date is the one of its desk's book
 * - I15 everybody gets an answer
 * - rules: the ledger decided otherwise than the model
 */
const nameOf: Readonly<Partial<Record<BookProblem, string>>> = {
  shape: 'I9 shape',
  number: 'I9 number',
  chain: 'I9 chain',
  signature: 'I9 signature',
  link: 'I10 link',
  decision: 'rules decision',
};

const findingText = ({ problem, book, no, record }: Finding): string =>
  `${nameOf[problem] ?? problem}: ${book} no ${no} (${record})`;

/** @returns every invariant that is broken, by name, with what broke it; none where all hold */
export function check(
  history: readonly Happening[],
  records: readonly JournalRecord[],
  test: SignatureTest,
): readonly string[] {
  const { finding } = verifyRecords(records, test);
  return [
    ...(finding ? [findingText(finding)] : []),
    ...replayProblems(records),
    ...totalProblems(records),
    ...dateProblems(records),
    ...answerProblems(history, records),
    ...submittedProblems(history, records),
    ...contradictions(history),
    ...formProblems(history, records),
  ];
}

function headsOf(records: readonly JournalRecord[]): readonly AccountLine[] {
  const heads = new Map<string, AccountLine>();
  for (const line of records.flatMap(({ lines }) => lines).filter(isAccountLine)) {
    if (line.no > (heads.get(line.book)?.no ?? 0)) heads.set(line.book, line);
  }
  return [...heads.values()];
}

const isClearing = ({ book }: AccountLine): boolean => chartEntryOf(book).code === interBranchClearing;

function totalProblems(records: readonly JournalRecord[]): string[] {
  const heads = headsOf(records);
  const sum = (lines: readonly AccountLine[]) => lines.reduce((total, line) => total + line.balanceAfter, 0n);
  const [total, clearing] = [sum(heads), sum(heads.filter(isClearing))];
  return [
    ...(total === 0n ? [] : [`I2 total: all balances come to ${total}`]),
    ...(clearing === 0n ? [] : [`I2 total: ${clearing} is left on the way between branches`]),
  ];
}

/** A record has the date of the one before it in its desk's book, unless it opens a day. */
function dateProblems(records: readonly JournalRecord[]): string[] {
  const dates = new Map(
    records.map(deskLineOf).map(({ book, no, businessDate }) => [`${book} ${no}`, businessDate]),
  );
  return records.flatMap((record) => {
    const { book, no, businessDate } = deskLineOf(record);
    const last = dates.get(`${book} ${no - 1}`) ?? businessDate;
    const opens = record.kind === 'desk-started' || record.kind === 'day-opened';
    const isRight = record.valueDate === businessDate && (opens || last === businessDate);
    return isRight ? [] : [`I13 date: ${record.id} is of ${businessDate}, its desk's book of ${last}`];
  });
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

function answerProblems(history: readonly Happening[], records: readonly JournalRecord[]): string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const twice = records.length - byId.size;
  return [
    ...(twice === 0 ? [] : [`I4 twice: ${twice} keys are in the journal twice`]),
    ...history.flatMap((each) => {
      if (each.type === 'ok') return okProblems(each, byId.get(each.id));
      return each.type === 'fail' ? failProblems(each, byId.get(each.id)) : [];
    }),
  ];
}

function okProblems(ok: Happening & { type: 'ok' }, record: JournalRecord | undefined): string[] {
  if (!record) return [`I4 lost: ${ok.id} was answered and is not in the journal`];
  if (record.outcome === 'refused') return [`I4 lost: ${ok.id} was answered as posted and is refused`];
  if (record.fingerprint !== ok.fingerprint) return [`I6 payload: ${ok.id} is not what was asked`];
  const isSame = record.reference === ok.reference && deskLineOf(record).chain === ok.chain;
  return isSame ? [] : [`I8 changed: ${ok.id} is not what was answered`];
}

function failProblems(fail: Happening & { type: 'fail' }, record: JournalRecord | undefined): string[] {
  if (fail.code === 'IDEMPOTENCY_CONFLICT' || !isDefinite(fail)) return [];
  if (record && record.refusal?.code !== fail.code)
    return [`I6 answer: ${fail.id} was answered ${fail.code} and is ${record.outcome}`];
  if (!record?.lines.some(isAccountLine) && numbered.has(fail.code))
    return [`rules claim: ${fail.id} was answered ${fail.code} and claims nothing`];
  return [];
}

/** Everything there was sent by somebody, as it is there, or follows from what was. */
function submittedProblems(history: readonly Happening[], records: readonly JournalRecord[]): string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const sent = new Map<string, Set<string>>();
  for (const each of history) {
    if (each.type !== 'invoke') continue;
    const id = recordId(each.intent.branch, each.intent.key);
    sent.set(id, (sent.get(id) ?? new Set()).add(fingerprintOf(each.intent)));
  }
  return records.flatMap((record) => {
    const { id, kind, fingerprint } = record;
    if (kind === 'desk-started' || kind === 'day-opened') return [];
    const payloads = sent.get(id);
    if (payloads) return payloads.has(fingerprint) ? [] : [`I6 payload: ${id} is not what was sent`];
    const source = byId.get(sourceOf(record) ?? '');
    return source && followsFrom(record, source) ? [] : [`I5 unsubmitted: nobody sent ${id}`];
  });
}

/** One key has one definite answer, however often it is asked for. */
function contradictions(history: readonly Happening[]): string[] {
  const answers = new Map<string, string>();
  return history.flatMap((each) => {
    if (each.type === 'invoke' || !isDefinite(each)) return [];
    if (each.type === 'fail' && each.code === 'IDEMPOTENCY_CONFLICT') return [];
    const said = each.type === 'ok' ? each.reference : each.code;
    const before = answers.get(each.id);
    answers.set(each.id, said);
    return before === undefined || before === said
      ? []
      : [`I6 answer: ${each.id} was answered ${before}, then ${said}`];
  });
}

/** What a person filled in once is posted once, however often it was sent, and under whatever key. */
function formProblems(history: readonly Happening[], records: readonly JournalRecord[]): string[] {
  const posted = new Set(records.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id));
  const keys = new Map<string, Set<string>>();
  for (const each of history) {
    if (each.type !== 'invoke') continue;
    const id = recordId(each.intent.branch, each.intent.key);
    const form = each.form ?? each.intent.key;
    if (posted.has(id)) keys.set(form, (keys.get(form) ?? new Set()).add(id));
  }
  return [...keys].flatMap(([form, ids]) =>
    ids.size === 1 ? [] : [`I4 twice: the form ${form} was posted ${ids.size} times`],
  );
}
