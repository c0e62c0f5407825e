import type { ProofBank } from './bank';
import { newKey } from './desk';
import type { Form } from './messages';
import { startPoster } from './posters';

export type Killed = {
  readonly sent: number;
  /** Forms whose answer a person had seen before the kill. */
  readonly answered: number;
  /** Records that stood in the journal after the kill, before the restart. */
  readonly thereAtOnce: number;
  readonly there: number;
  /** Answered, but not in the journal. */
  readonly lost: number;
  /** In the journal more than once. */
  readonly doubled: number;
  /** Answered again after the restart with another reference than the first time. */
  readonly answeredOtherwise: number;
};

const sent = 500;

/** As many forms are open at once as a busy branch has. */
const atOnce = 20;

/** The kill comes when this many were answered: in the middle, with others on their way. */
const killAfter = 200;

/** How often the journal has each key, whatever its `_id` is. */
async function timesByKey({ db }: ProofBank, forms: readonly Form[]): Promise<ReadonlyMap<string, number>> {
  const keys = forms.map(({ key }) => key);
  const counted = await db
    .collection('journal')
    .aggregate<{ _id: string; times: bigint }>([
      { $match: { 'intent.key': { $in: keys } } },
      { $group: { _id: '$intent.key', times: { $sum: 1n } } },
    ])
    .toArray();
  return new Map(counted.map(({ _id, times }) => [_id, Number(times)]));
}

/** kill -9 in the middle of 500 postings; then the desk starts again, and what had no answer is sent again. */
export async function killed(bank: ProofBank, desk: number): Promise<Killed> {
  const account = await bank.openAccount();
  const forms = Array.from(
    { length: sent },
    (): Form => ({ key: newKey(), kind: 'cash-credit', account, amount: '100' }),
  );
  const before = new Map<string, string>();
  const first = await startPoster(bank.deskOptions(desk));
  const middle = new Promise<void>((resolve) => {
    first.onAnswer(({ key, outcome, reference }) => {
      if (outcome === 'paid') before.set(key, reference);
      if (before.size === killAfter) resolve();
    });
  });
  const order = first.order({ do: 'post', forms, atOnce });
  const ended = order.catch(() => {});
  await middle;
  await first.kill();
  await ended;
  const thereAtOnce = (await timesByKey(bank, forms)).size;

  const after = new Map<string, string>();
  const second = await startPoster(bank.deskOptions(desk));
  second.onAnswer(({ key, reference }) => after.set(key, reference));
  await second.order({ do: 'post', forms, atOnce });
  await second.stop();

  const times = await timesByKey(bank, forms);
  return {
    sent,
    answered: before.size,
    thereAtOnce,
    there: times.size,
    lost: [...before.keys()].filter((key) => !times.has(key)).length,
    doubled: [...times.values()].filter((each) => each > 1).length,
    answeredOtherwise: [...before].filter(([key, reference]) => after.get(key) !== reference).length,
  };
}
