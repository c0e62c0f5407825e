import type { Actor } from '@main/domain/access/actor';
import {
  type Bulk,
  type BulkOutcome,
  bulkEndKey,
  bulkIn,
  finishedIntent,
  finishIn,
  startedIntent,
} from '@main/domain/bulk/bulk';
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

/** Begins a bulk, or goes on with it, and finishes it: from the register and the kept file, whoever asks. */
export function createPostBulk(dependencies: PostDependencies) {
  const { posting, files, checked } = dependencies;
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
    if (!again && (await sameFile(books, branch, bulk.digest))) return refuse('BULK_POSTED_BEFORE');
    if ((await files.digest(key)) !== bulk.digest) return refuse('BULK_FILE_CHANGED');
    await files.keep(key);
    const started = await posting.post(startedIntent(bulk, actor.sessionId));
    return started.ok ? succeed(bulk) : started;
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
    const record = await books.find(asked.branch, asked.key);
    const known = record && bulkIn(record);
    if (record && !known) return refuse('IDEMPOTENCY_CONFLICT');
    const ended = known && (await outcomeOf(known));
    if (ended) return succeed(ended);

    const begun = known ? succeed(known) : await begin(actor, asked);
    if (!begun.ok) return begun;
    const bulk = begun.value;
    const there = await makeSureOf(bulk, known !== null && asked.choose, job);
    if (!there.ok) return there;
    const posted = await postLines(dependencies, bulk, known !== null, job);
    return posted.ok ? finish(bulk, posted.value) : posted;
  };
}
