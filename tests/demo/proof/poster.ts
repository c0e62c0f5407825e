/** A desk in a process of its own: posts what it is ordered to, and can be killed at any moment. */
import type { ErrorCode } from '@shared/errors';
import type { Result } from '@shared/result';
import { openDesk, type ProofDesk } from './desk';
import type { Answer, DeskOptions, Form, Order, Outcome } from './messages';
import { withdrawByReadAndSet } from './readAndSet';

const options: DeskOptions = JSON.parse(process.argv[2] ?? '');
const say = (answer: Answer): unknown => process.send?.(answer);

/** Reasons that are the rules at work; any other code is an error. */
const reasons = new Set<ErrorCode>(['INSUFFICIENT_FUNDS', 'DESK_CASH_SHORT']);

const outcomeOf = (result: Result<unknown>): Outcome => {
  if (result.ok) return 'paid';
  return reasons.has(result.code) ? 'refused' : 'error';
};

async function post({ posting }: ProofDesk, form: Form): Promise<Outcome> {
  const { key, kind, account, amount } = form;
  const common = { key, branch: options.branch, postedBy: null, session: null, narration: '' };
  const result = await posting.post({ ...common, kind, account, amount: BigInt(amount) });
  const outcome = outcomeOf(result);
  say({ says: 'answered', key, outcome, reference: result.ok ? result.value.record.reference : '' });
  return outcome;
}

/** Posts forms in their order, `atOnce` at a time. */
async function postAll(desk: ProofDesk, forms: readonly Form[], atOnce: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const rest = forms.values();
  const counter = async () => {
    for (const form of rest) outcomes.push(await post(desk, form));
  };
  await Promise.all(Array.from({ length: atOnce }, counter));
  return outcomes;
}

const obey = (desk: ProofDesk, order: Order): Promise<readonly Outcome[]> =>
  order.do === 'post' ? postAll(desk, order.forms, order.atOnce) : withdrawByReadAndSet(order);

const desk = await openDesk(options);
process.on('message', (order: Order) => {
  void obey(desk, order).then((outcomes) => say({ says: 'done', outcomes }));
});
process.once('disconnect', () => void desk.close().then(() => process.exit(0)));
say({ says: 'ready' });
