import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIntentFile } from '@main/adapters/intents';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { type Stored, toDocument } from '@main/adapters/mongo/journal/documents';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createEntryList } from '@main/adapters/mongo/stores/entryList';
import { createFoldEntries } from '@main/application/entries/fold';
import { createFollowUps } from '@main/application/followUps';
import type { Posted } from '@main/application/posting';
import { createProjector, hintsFrom } from '@main/application/projecting';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Result } from '@shared/result';
import { branch, systemClock, testDesk } from '@tests/support/ledger/desk';
import type { Db } from 'mongodb';

/** A desk that posts through everything that is shipped below the screens. */
export type BenchDesk = {
  /** Posts at once what must succeed. */
  readonly post: (intents: readonly Intent[]) => Promise<void>;
  /** The same for the lines of a bulk, whose file is what is remembered of them. */
  readonly postBulk: (intents: readonly Intent[]) => Promise<void>;
  /** Resolves when the figures follow from all that was posted. */
  readonly folded: () => Promise<void>;
  /** What was inserted since this was asked for last, as documents, insert by insert. */
  readonly inserted: () => readonly (readonly Stored[])[];
  readonly close: () => Promise<void>;
};

const failed = (message: string): never => {
  throw new Error(message);
};

export async function openBenchDesk(db: Db, desk: string): Promise<BenchDesk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-bench-'));
  const journal = createMongoJournal(db);
  const store = createMongoProjections(db);
  let batches: (readonly JournalRecord[])[] = [];
  const noted: typeof journal = {
    ...journal,
    insert: (records) => {
      batches.push(records);
      return journal.insert(records);
    },
  };
  const { posting } = testDesk(noted, desk, {
    intents: await openIntentFile(path.join(folder, 'intents.jsonl'), failed),
    hints: hintsFrom(store),
    report: failed,
  });
  const alsoFold = createFollowUps({ posting, report: failed });
  const projector = createProjector({
    journal,
    store,
    foldBeside: createFoldEntries(createEntryList(db)),
    alsoFold,
    clock: systemClock,
    report: failed,
  });
  posting.onRecords(projector.take);
  const started = await posting.start(branch);
  if (!started.ok) failed(started.code);
  const postAll = async (answers: readonly Promise<Result<Posted>>[]): Promise<void> => {
    for (const answer of await Promise.all(answers)) if (!answer.ok) failed(answer.code);
  };
  return {
    post: (intents) => postAll(intents.map(posting.post)),
    postBulk: (intents) => postAll(intents.map(posting.postRemembered)),
    folded: projector.settled,
    inserted: () => {
      const documents = batches.map((records) => records.map(toDocument));
      batches = [];
      return documents;
    },
    close: async () => {
      await projector.settled();
      await posting.stop();
      await projector.settled();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
