import { type ClientSession, type MongoClient, MongoError, type TransactionOptions } from 'mongodb';

/** Stated on every transaction: with anything weaker a snapshot is none (design §5; reliability §3). */
const options: TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
};

const writeConflict = 112;
const noSuchTransaction = 251;
const duplicateKey = 11_000;

/** At once for this many tries: who is in the way is nearly done. Then with a pause of chance. */
const triesAtOnce = 10;
const longestPauseMs = 20;
/** After this long the database is taken for unreachable; whoever asks again does so with the same key. */
const patienceMs = 15_000;

const jitter = () => new Promise((resolve) => setTimeout(resolve, Math.random() * longestPauseMs));

const codeOf = (error: unknown): unknown => (error instanceof MongoError ? error.code : undefined);

const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof MongoError && error.hasErrorLabel(label);

/** Whether a unique index refused: somebody has the value, or is about to have it in a transaction of their own. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === duplicateKey;

/** Whether a transaction may be begun again as it is: it has had no effect, or the same one it would have. */
const isTransient = (error: unknown): boolean =>
  codeOf(error) === writeConflict ||
  codeOf(error) === noSuchTransaction ||
  hasLabel(error, 'TransientTransactionError') ||
  hasLabel(error, 'UnknownTransactionCommitResult');

/** One after the other: those of one desk would only be in each other's way. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Runs `work` in one transaction, once. It throws what the driver throws; after a commit whose result is not
 * known the documents may be there, so the caller begins again with documents that name themselves.
 */
export async function inTransaction(
  client: MongoClient,
  work: (session: ClientSession) => Promise<void>,
): Promise<void> {
  const session = client.startSession();
  try {
    session.startTransaction(options);
    await work(session);
    await session.commitTransaction();
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  } finally {
    await session.endSession();
  }
}

/** Runs `work` in one transaction until it is done: it must have no effect where it was done before. */
export const inTransactionUntilDone = (
  client: MongoClient,
  work: (session: ClientSession) => Promise<void>,
): Promise<void> =>
  untilAnswered(
    () => inTransaction(client, work),
    async () => null,
  );

/**
 * Begins `attempt`, a transaction, again for as long as somebody is in its way or its outcome is not known.
 * @param answerFor what the documents say by then, or null where it is to begin again
 */
export async function untilAnswered<Answer>(
  attempt: () => Promise<Answer>,
  answerFor: (error: unknown) => Promise<Answer | null>,
): Promise<Answer> {
  const until = performance.now() + patienceMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if ((!isDuplicate(error) && !isTransient(error)) || performance.now() > until) throw error;
      const answer = await answerFor(error);
      if (answer !== null) return answer;
    }
    if (tries >= triesAtOnce) await jitter();
  }
}
