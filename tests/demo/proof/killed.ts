import { setTimeout as pause } from 'node:timers/promises';
import type { ProofBank } from './bank';
import { newKey } from './desk';
import type { Form } from './messages';
import { type Poster, startPoster } from './posters';

export type Killed = {
  readonly sent: number;
  /** Answered before the kill. */
  readonly answered: number;
  /** In the journal at the moment of the kill, though nobody had been told. */
  readonly untold: number;
  /** In the journal in the end. */
  readonly there: number;
  /** Answered, but not in the journal. */
  readonly lost: number;
  /** In the journal more than once. */
  readonly doubled: number;
  /** Answered with one reference before the kill and another one after it. */
  readonly answeredOtherwise: number;
};

const sent = 500;

/** As many forms are on their way at a time. */
const atOnce = 20;

/** The kill comes after this many answers, and a moment that nobody chose: others are on their way. */
const answersBefore = 200;
const momentMs = 10;

/** How often the journal has each form, found by the key inside it. */
async function timesByKey({ db }: ProofBank, forms: readonly Form[]): Promise<ReadonlyMap<string, number>> {
  const counted = await db
    .collection('journal', { readConcern: { level: 'majority' } })
    .aggregate<{ _id: string; times: number }>([
      { $match: { 'intent.key': { $in: forms.map(({ key }) => key) } } },
      { $group: { _id: '$intent.key', times: { $sum: 1 } } },
    ])
    .toArray();
  return new Map(counted.map(({ _id, times }) => [_id, times]));
}

/** Collects the references that a desk answers with. */
function answersOf(poster: Poster): Map<string, string> {
  const answers = new Map<string, string>();
  poster.onAnswer(({ key, outcome, reference }) => {
    if (outcome === 'paid') answers.set(key, reference);
  });
  return answers;
}

async function postUntilKilled(poster: Poster, forms: readonly Form[]): Promise<ReadonlyMap<string, string>> {
  const answers = answersOf(poster);
  const inTheMiddle = new Promise<void>((resolve) => {
    poster.onAnswer(() => {
      if (answers.size === answersBefore) resolve();
    });
  });
  const interrupted = poster.order({ do: 'post', forms, atOnce }).catch(() => undefined);
  await inTheMiddle;
  await pause(Math.random() * momentMs);
  await poster.kill();
  await interrupted;
  return answers;
}

/**
 * kill -9 in the middle of 500 postings. The desk starts again: by itself it sends again what had no answer, and
 * then every form is sent a second time, answered or not.
 */
export async function proveKilled(bank: ProofBank, desk: number): Promise<Killed> {
  const account = await bank.openAccount();
  const forms = Array.from(
    { length: sent },
    (): Form => ({ key: newKey(), kind: 'cash-credit', account, amount: '100' }),
  );
  const before = await postUntilKilled(await startPoster(bank.deskOptions(desk)), forms);
  const atTheKill = await timesByKey(bank, forms);

  const again = await startPoster(bank.deskOptions(desk));
  const after = answersOf(again);
  await again.order({ do: 'post', forms, atOnce });
  await again.stop();

  const times = await timesByKey(bank, forms);
  return {
    sent,
    answered: before.size,
    untold: [...atTheKill.keys()].filter((key) => !before.has(key)).length,
    there: times.size,
    lost: [...before.keys()].filter((key) => !times.has(key)).length,
    doubled: [...times.values()].filter((each) => each > 1).length,
    answeredOtherwise: [...before].filter(([key, reference]) => after.get(key) !== reference).length,
  };
}
