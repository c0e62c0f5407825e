import type { Actor } from '@main/domain/access/actor';
import {
  type Bulk,
  type BulkOutcome,
  bulkEndKey,
  bulkIn,
  finishedIntent,
  finishIn,
  registerBook,
  startedIntent,
} from '@main/domain/bulk/bulk';
import { settingIn } from '@main/domain/ledger/records';
import type { BulkFiles } from '@main/ports/bulkFiles';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { JobControl } from '../useCase';
import { type PostLinesDependencies, postLines } from './postLines';
import { sameFile } from './register';

export type PostDependencies = Omit<PostLinesDependencies, 'posting' | 'files'> & {
  readonly posting: Pick<Posting, 'post' | 'postRemembered' | 'books'>;
  readonly files: BulkFiles;
  /** What the last check of the file under this key found good, all of it; null of any other. */
  readonly checked: (key: string) => Bulk | null;
  /** As which bulk the same file was posted before, as far as the person was told; null where they were not. */
  readonly toldOf: (key: string) => string | null;
  readonly told: (key: string, before: string) => void;
};

/** Which bulk is to be posted, or gone on with. */
export type ToPost = {
  readonly key: string;
  readonly branch: string;
  /** The person knows that the same file was posted before. */
  readonly again: boolean;
  /** Where the file is not kept here: it is to be chosen. */
  readonly choose: boolean;
};

/** What was begun under a key; null where nothing was. */
async function begunUnder(
  { books }: Pick<Posting, 'books'>,
  branch: string,
  key: string,
): Promise<Result<Bulk | null>> {
  const record = await books.find(branch, key);
  const bulk = record && bulkIn(record);
  return record && !bulk ? refuse('IDEMPOTENCY_CONFLICT') : succeed(bulk);
}

/**
 * Writes the bulk into the register, in which `known` is the newest of the same file. It looks again each time that
 * somebody else wrote there meanwhile: two people who post the same file at once must not both pay it.
 */
async function register(
  posting: Pick<Posting, 'post' | 'books'>,
  bulk: Bulk,
  session: string,
  known: Bulk | null,
): Promise<Result<Bulk>> {
  const { branch, key, digest } = bulk;
  for (;;) {
    // Read before the look: whatever is written after it overtakes the event.
    const before = settingIn(await posting.books.head(registerBook(branch)));
    const begun = await begunUnder(posting, branch, key);
    if (!begun.ok) return begun;
    if (begun.value) return succeed(begun.value);
    const same = await sameFile(posting.books, branch, digest);
    if (same && same.key !== known?.key) return refuse('BULK_POSTED_BEFORE');
    const started = await posting.post(startedIntent(bulk, session, before));
    if (started.ok) return succeed(bulk);
    // A conflict is this form's own event, sent by an earlier try that found another register.
    if (started.code !== 'CHANGED_MEANWHILE' && started.code !== 'IDEMPOTENCY_CONFLICT') return started;
  }
}

/** Begins a bulk, or goes on with it, and finishes it: from the register and the kept file, whoever asks. */
export function createPostBulk(dependencies: PostDependencies) {
  const { posting, files, checked, toldOf, told } = dependencies;
  const { books } = posting;

  const outcomeOf = async (bulk: Bulk): Promise<BulkOutcome | null> => {
    const record = await books.find(bulk.branch, bulkEndKey(bulk));
    return record && (finishIn(record)?.outcome ?? null);
  };

  const begin = async (actor: Actor, { key, branch, again }: ToPost): Promise<Result<Bulk>> => {
    const bulk = checked(key);
    // It is posted in the name of who checked it, so by nobody else.
    const isTheirs = bulk?.branch === branch && bulk.postedBy === actor.holder.userId;
    if (!bulk || !isTheirs) return refuse('BULK_NOT_CHECKED');
    const same = await sameFile(books, branch, bulk.digest);
    // What they agree to is what they were told: somebody else may have posted it once more since.
    if (same && !(again && toldOf(key) === same.key)) {
      told(key, same.key);
      return refuse('BULK_POSTED_BEFORE');
    }
    if ((await files.digest(key)) !== bulk.digest) return refuse('BULK_FILE_CHANGED');
    await files.keep(key);
    return register(posting, bulk, actor.sessionId, same);
  };

  /** The file that was checked, and no other, is here. */
  const makeSureOf = async (bulk: Bulk, choose: boolean, { signal }: JobControl): Promise<Result<null>> => {
    if (choose) {
      await files.keep(bulk.key);
      const taken = await files.take(bulk.key, signal);
      if (!taken.ok) return taken;
    }
    const digest = await files.digest(bulk.key);
    if (digest === bulk.digest) return succeed(null);
    await files.dropFile(bulk.key);
    return refuse(digest === null ? 'BULK_FILE_MISSING' : 'BULK_FILE_CHANGED');
  };

  const finish = async (bulk: Bulk, outcome: BulkOutcome): Promise<Result<BulkOutcome>> => {
    const finished = await posting.post(finishedIntent(bulk, outcome));
    // Another desk went on with it as well, and was the first to see its end.
    const already = finished.ok || finished.code !== 'IDEMPOTENCY_CONFLICT' ? null : await outcomeOf(bulk);
    if (!finished.ok && !already) return finished;
    await files.dropFile(bulk.key);
    return succeed(already ?? outcome);
  };

  return async (actor: Actor, asked: ToPost, job: JobControl): Promise<Result<BulkOutcome>> => {
    const found = await begunUnder(posting, asked.branch, asked.key);
    if (!found.ok) return found;
    const known = found.value;
    const ended = known && (await outcomeOf(known));
    if (ended) {
      // Another desk went on with it, and only that one has dropped the file.
      await files.dropFile(asked.key);
      return succeed(ended);
    }

    const begun = known ? succeed(known) : await begin(actor, asked);
    if (!begun.ok) return begun;
    const bulk = begun.value;
    const there = await makeSureOf(bulk, known !== null && asked.choose, job);
    if (!there.ok) return there;
    const posted = await postLines(dependencies, bulk, known !== null, job);
    return posted.ok ? finish(bulk, posted.value) : posted;
  };
}
