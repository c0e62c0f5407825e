import { fingerprintOf } from '@main/domain/ledger/chain';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import { type Result, refuse } from '@shared/result';
import { createBooks } from './books';
import { waitingFor } from './desk';
import { createRemovals, type Removals } from './removals';
import { createSignal, type Signal } from './signal';
import type { Posted, Posting, PostingDependencies, PostingState } from './types';
import { createUntold, isTold, type Untold } from './untold';
import { createWriter, type Writer } from './writer';

export type {
  Books,
  Posted,
  Posting,
  PostingDependencies,
  PostingState,
  UntoldIntent,
} from './types';

type InFlight = { readonly intent: Intent; readonly answer: Promise<Result<Posted>> };

/** What the functions below share; made by `createPosting` alone. */
type Post = {
  readonly dependencies: PostingDependencies;
  readonly writers: Map<string, Writer>;
  /** By `_id`: the same key sent twice at once is one posting. */
  readonly inFlight: Map<string, InFlight>;
  readonly untold: Untold;
  readonly removals: Removals;
  readonly records: Signal<Parameters<Parameters<Posting['onRecords']>[0]>[0]>;
  readonly states: Signal<PostingState>;
  /** Branches whose writer is confirming. */
  readonly confirming: Set<string>;
  stopping: boolean;
};

const keyPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const usualGraceMs = 5_000;

/** The one primitive that writes to the journal (design §5; docs/LEDGER.md tells it step by step). */
export function createPosting(dependencies: PostingDependencies): Posting {
  const post: Post = {
    dependencies,
    writers: new Map(),
    inFlight: new Map(),
    untold: createUntold(dependencies.intents, dependencies.report),
    removals: createRemovals(dependencies.intents, dependencies.clock),
    records: createSignal(),
    states: createSignal(),
    confirming: new Set(),
    stopping: false,
  };
  return {
    start: (branch) => start(post, branch),
    post: (intent) => postIntent(post, intent),
    stop: (graceMs = usualGraceMs) => stop(post, graceMs),
    books: createBooks(dependencies.journal, dependencies.hints),
    untold: post.untold.of,
    acknowledge: post.untold.acknowledge,
    onRecords: post.records.listen,
    state: () => stateOf(post),
    onState: post.states.listen,
    onUntold: post.untold.listen,
  };
}

const stateOf = ({ confirming }: Post): PostingState => (confirming.size > 0 ? 'confirming' : 'online');

/** Starts the books of a branch and of every branch in which an earlier life left something; one that ended, anew. */
async function start(post: Post, branch: string): Promise<Result<null>> {
  const branches = new Set([branch, ...post.untold.left().map((intent) => intent.branch)]);
  for (const each of branches) if (post.writers.get(each)?.hasEnded()) post.writers.delete(each);
  const [own] = [...branches].map((each) => writerFor(post, each).started);
  return own ?? refuse('INTERNAL');
}

/** The writer of a branch; the first call for it starts the desk's book there. */
function writerFor(post: Post, branch: string): Writer {
  const known = post.writers.get(branch);
  if (known) return known;
  const left = post.untold.left().filter((intent) => intent.branch === branch);
  const writer = createWriter(
    post.dependencies,
    branch,
    left.map((intent) => sentAgain(post, intent)),
    {
      onDurable: post.records.tell,
      onConfirming: (confirming) => noteConfirming(post, branch, confirming),
    },
  );
  post.writers.set(branch, writer);
  return writer;
}

function noteConfirming(post: Post, branch: string, confirming: boolean): void {
  const before = stateOf(post);
  if (confirming) post.confirming.add(branch);
  else post.confirming.delete(branch);
  if (stateOf(post) !== before) post.states.tell(stateOf(post));
}

/** An intent of an earlier life, on its way again under its key. */
function sentAgain(post: Post, intent: Intent) {
  const id = recordId(intent.branch, intent.key);
  let resolve: (result: Result<Posted>) => void = () => {};
  const answer = new Promise<Result<Posted>>((resolved) => {
    resolve = resolved;
  });
  post.inFlight.set(id, { intent, answer });
  const settle = (result: Result<Posted>) => {
    post.inFlight.delete(id);
    if (isDefinite(result)) void post.untold.settle(intent, result);
    resolve(result);
  };
  return waitingFor(intent, settle, true);
}

async function postIntent(post: Post, intent: Intent): Promise<Result<Posted>> {
  if (!keyPattern.test(intent.key)) return refuse('INVALID_INPUT', { fields: { key: 'invalid' } });
  if (post.stopping) return refuse('CANCELLED');
  const id = recordId(intent.branch, intent.key);
  const same = post.inFlight.get(id);
  if (same) return repeat(same, intent);
  const answer = keepAndSend(post, intent, id);
  post.inFlight.set(id, { intent, answer });
  try {
    return await answer;
  } finally {
    post.inFlight.delete(id);
  }
}

const isDefinite = (result: Result<Posted>): boolean => result.ok || result.code !== 'CONFIRMING';

async function repeat(same: InFlight, intent: Intent): Promise<Result<Posted>> {
  if (fingerprintOf(same.intent) !== fingerprintOf(intent)) return refuse('IDEMPOTENCY_CONFLICT');
  const result = await same.answer;
  return result.ok ? { ok: true, value: { ...result.value, repeated: true } } : result;
}

/** The intent is on this computer's disk before it is sent, and until its answer is definite. */
async function keepAndSend(post: Post, intent: Intent, id: string): Promise<Result<Posted>> {
  const { intents, report } = post.dependencies;
  try {
    await intents.put(intent);
  } catch (error) {
    report('an intent could not be kept on this computer; it was not sent', { id, error: String(error) });
    return refuse('DISK_FULL');
  }
  const result = await new Promise<Result<Posted>>((resolve) => {
    writerFor(post, intent.branch).post(waitingFor(intent, resolve));
  });
  if (!isDefinite(result)) post.untold.leave(intent);
  else if (isTold(intent)) post.removals.later(id);
  else intents.remove(id);
  return result;
}

async function stop(post: Post, graceMs: number): Promise<void> {
  post.stopping = true;
  await Promise.all([...post.writers.values()].map((writer) => writer.stop(graceMs)));
  post.removals.now();
  await post.dependencies.intents.close();
}
