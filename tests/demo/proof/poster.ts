/** A desk in a process of its own: posts what it is ordered to, and can be killed at any moment. */
import type { Result } from '@shared/result';
import { openDesk, type ProofDesk } from './desk';
import type { Answer, DeskOptions, Form, Order, Outcome } from './messages';
import { withdrawByReadAndSet } from './readAndSet';

const options: DeskOptions = JSON.parse(process.argv[2] ?? '');
const say = (answer: Answer): unknown => process.send?.(answer);

/** Reasons that are the rules at work; any other code is an error. */
const reasons = new Set(['INSUFFICIENT_FUNDS', 'DESK_CASH_SHORT']);

const outcomeOf = (result: Result<unknown>): Outcome => {
  if (result.ok) return 'paid';
  return reasons.has(result.code) ? 'refused' : 'error';
};

async function post({ posting }: ProofDesk, form: Form): Promise<Outcome> {
  const { key, kind, account, amount } = form;
  const { branch } = options;
  const common = { key, branch, postedBy: null, session: null, narration: '' };
  const result = await posting.post({ ...common, kind, account, amount: BigInt(amount) });
  const outcome = outcomeOf(result);
  const reference = result.ok ? result.value.record.reference : '';
  say({ says: 'answered', key, outcome, reference });
  return outcome;
}

/** Works through a list, `atOnce` at a time. */
async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) outcomes.push(await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return outcomes;
}

async function obey(desk: ProofDesk, order: Order): Promise<readonly Outcome[]> {
  if (order.do === 'post') return inParallel(order.forms, order.atOnce, (form) => post(desk, form));
  const { userId, withdrawals, amount } = order;
  const all = Array.from({ length: withdrawals });
  return inParallel(all, withdrawals, () => withdrawByReadAndSet(desk.db, userId, amount));
}

const desk = await openDesk(options);
process.on('message', (order: Order) => {
  void obey(desk, order).then((outcomes) => say({ says: 'done', outcomes }));
});
process.once('disconnect', () => void desk.close().then(() => process.exit(0)));
say({ says: 'ready' });
