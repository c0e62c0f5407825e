import { partsOf } from '@main/domain/ledger/books';
import { fingerprintOf } from '@main/domain/ledger/chain';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { ErrorCode } from '@shared/errors';
import { type Result, refuse } from '@shared/result';
import { type Afterwards, createAfterwards } from './afterwards';
import { createBooks } from './books';
import { syncIntents, type Waiting, waitingFor } from './desk';
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

/** An intent that has no answer yet. */
type Sending = {
  readonly intent: Intent;
  readonly answer: Promise<Result<Posted>>;
  readonly waiting: Waiting;
};

/** What the functions below share; made by `createPosting` alone. */
type Post = {
  readonly dependencies: PostingDependencies;
  readonly writers: Map<string, Writer>;
  /** By `_id`: the same key sent twice at once is one posting. */
  readonly inFlight: Map<string, Sending>;
  readonly untold: Untold;
  readonly afterwards: Afterwards;
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
  const { report } = dependencies;
  const listenerFailed = (error: unknown) =>
    report('a listener to postings failed', { error: String(error) });
  const post: Post = {
    dependencies,
    writers: new Map(),
    inFlight: new Map(),
    untold: createUntold(dependencies.intents, report),
    afterwards: createAfterwards(dependencies.clock),
    records: createSignal(listenerFailed),
    states: createSignal(listenerFailed),
    confirming: new Set(),
    stopping: false,
  };
  return {
    start: (branch) => start(post, branch),
    post: (intent) => postIntent(post, intent, true),
    postRemembered: (intent) => postIntent(post, intent, false),
    stop: (graceMs = usualGraceMs) => stop(post, graceMs),
    books: createBooks(dependencies.journal, dependencies.hints),
    untold: (userId) => post.untold.of(userId, unheard(post)),
    acknowledge: post.untold.acknowledge,
    onRecords: post.records.listen,
    state: () => stateOf(post),
    onState: post.states.listen,
    onUntold: post.untold.listen,
  };
}

const stateOf = ({ confirming }: Post): PostingState => (confirming.size > 0 ? 'confirming' : 'online');

/**
 * Starts the books of a branch and of every branch in which an earlier life may have left something: an intent in the
 * file, or, where a power cut took that, a record in its book; one that ended, anew.
 */
async function start(post: Post, branch: string): Promise<Result<null>> {
  const written = [...post.dependencies.intents.told().keys()].map((book) => partsOf(book).branch);
  const branches = new Set([branch, ...post.untold.left().map((intent) => intent.branch), ...written]);
  for (const each of branches) if (post.writers.get(each)?.ended()) post.writers.delete(each);
  const [own] = [...branches].map((each) => writerFor(post, each).started);
  return own ?? refuse('INTERNAL');
}

/** Another process is this desk now, or none may be: only `start` asks whether that still holds. */
const isFinal = (code: ErrorCode | null): boolean => code === 'DESK_REVOKED' || code === 'DESK_SUPERSEDED';

/** The writer of a branch. Where there is none, or it ended of a failure, a new one starts the desk's book there. */
function writerFor(post: Post, branch: string): Writer {
  const known = post.writers.get(branch);
  if (known && (known.ended() === null || isFinal(known.ended()))) return known;
  const left = post.untold.left().filter((intent) => intent.branch === branch);
  const writer = createWriter(
    post.dependencies,
    branch,
    left.map((intent) => underWay(post, intent, { left: true }).waiting),
    {
      onTail: post.untold.found,
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

type Kept = {
  /** Left behind by an earlier life, or by a writer that ended. */
  readonly left?: boolean;
  /** In the intent file, which lets go of it with its answer. */
  readonly kept?: boolean;
};

/** Sends an intent on its way: who posts its key meanwhile gets the same answer. */
function underWay(post: Post, intent: Intent, { left = false, kept = true }: Kept = {}): Sending {
  const id = recordId(intent.branch, intent.key);
  let resolve: (result: Result<Posted>) => void = () => {};
  const answer = new Promise<Result<Posted>>((resolved) => {
    resolve = resolved;
  });
  const conclude = (result: Result<Posted>): void => {
    post.inFlight.delete(id);
    if (kept) letGo(post, waiting, result);
    resolve(result);
  };
  const waiting = waitingFor(intent, conclude, left);
  const sending = { intent, answer, waiting };
  post.inFlight.set(id, sending);
  return sending;
}

/** What an answer makes of a kept intent: where nobody heard it, it is kept for who is to be told. */
function letGo(post: Post, { intent, left }: Waiting, result: Result<Posted>): void {
  const { intents } = post.dependencies;
  const close = (): void => {
    if (isHeard(post, intent)) intents.remove(recordId(intent.branch, intent.key));
    else post.untold.settle(intent, result);
  };
  if (!isDefinite(result)) post.untold.leave(intent);
  else if (left) post.untold.settle(intent, result);
  else if (isTold(intent) && isHeard(post, intent)) post.afterwards.later(close);
  else close();
}

/** @param kept whether the intent file is to remember it until it has a definite answer */
async function postIntent(post: Post, intent: Intent, kept: boolean): Promise<Result<Posted>> {
  if (!keyPattern.test(intent.key)) return refuse('INVALID_INPUT', { fields: { key: 'invalid' } });
  if (post.stopping) return refuse('CANCELLED');
  const id = recordId(intent.branch, intent.key);
  const left = post.untold.find(id);
  const same = left ? sendLeft(post, left, id) : post.inFlight.get(id);
  if (same) return repeat(same, intent);
  if (kept && !isKept(post, intent, id)) return refuse('DISK_FULL');
  // Whoever sends now is told to wait at once.
  if (stateOf(post) === 'confirming') void syncIntents(post.dependencies);
  const { waiting, answer } = underWay(post, intent, { kept });
  writerFor(post, intent.branch).post(waiting);
  return answer;
}

/** Somebody asks for what was left: a writer that starts now sends it by itself, and one that runs is given it. */
function sendLeft(post: Post, left: Intent, id: string): Sending {
  const writer = writerFor(post, left.branch);
  const sent = post.inFlight.get(id);
  if (sent) return sent;
  const sending = underWay(post, left, { left: true });
  writer.post(sending.waiting);
  return sending;
}

const isDefinite = (result: Result<Posted>): boolean => result.ok || result.code !== 'CONFIRMING';

async function repeat(same: Sending, intent: Intent): Promise<Result<Posted>> {
  if (fingerprintOf(same.intent) !== fingerprintOf(intent)) return refuse('IDEMPOTENCY_CONFLICT');
  const result = await same.answer;
  return result.ok ? { ok: true, value: { ...result.value, repeated: true } } : result;
}

/** Whether the intent is written on this computer: it outlives this process before it is sent. */
function isKept({ dependencies: { intents, report } }: Post, intent: Intent, id: string): boolean {
  try {
    intents.put(intent);
    return true;
  } catch (error) {
    report('an intent could not be kept on this computer; it was not sent', { id, error: String(error) });
    return false;
  }
}

const isHeard = ({ dependencies }: Post, { session }: Intent): boolean =>
  session === null || dependencies.hears(session);

const unheard = (post: Post): readonly Intent[] =>
  [...post.inFlight.values()].map(({ intent }) => intent).filter((intent) => !isHeard(post, intent));

async function stop(post: Post, graceMs: number): Promise<void> {
  post.stopping = true;
  await Promise.all([...post.writers.values()].map((writer) => writer.stop(graceMs)));
  // The note that the last answers were told comes right after them.
  await post.dependencies.clock.pause(0);
  post.afterwards.now();
  await post.dependencies.intents.close();
}
