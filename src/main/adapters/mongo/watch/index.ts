import type { JournalRecord } from '@main/domain/ledger/records';
import type { Change, Changes } from '@main/ports/changes';
import type { ChangeStream, ChangeStreamOptions, Db, Document, Timestamp } from 'mongodb';
import { isServerError } from '../errors';
import { changesOfRecord, sent, watched } from './notices';

/** Waits before a stream is opened again, longer each time up to the longest, until it brought something. */
const firstWaitMs = 50;
const longestWaitMs = 2_000;

type Report = (message: string, details: Readonly<Record<string, string>>) => void;

export type Watch = Changes & {
  /** Ends the stream; nobody is told of anything after it resolved. */
  readonly close: () => Promise<void>;
};

/** What this desk writes into the journal: it need not come back from the server. */
export type OwnRecords = {
  readonly desk: string;
  readonly onRecords: (listener: (records: readonly JournalRecord[]) => void) => () => void;
};

/** Where the stream begins: right after what the server has looked through, or at a moment of the server's. */
type Place = Pick<ChangeStreamOptions, 'resumeAfter' | 'startAtOperationTime'>;

type Tell = (change: Change) => void;

type Follower = { readonly done: Promise<void>; readonly stop: () => void };

/** The server cannot go on from where the stream was: it remembers that no longer, or fails there each time. */
const isPlaceLost = (error: unknown): boolean =>
  isServerError(error, 'changeStreamHistoryLost', 'changeStreamFatalError', 'invalidResumeToken');

const nowOnServer = async (db: Db): Promise<Timestamp> => (await db.command({ ping: 1 })).operationTime;

/**
 * One stream for the whole bank: the server looks at every write once for each stream that is open, on the way of
 * whoever writes next. What this desk wrote stays there: it would come in the moment in which its answer does.
 */
const pipelineFor = (desk: string): Document[] => [
  {
    $match: {
      operationType: { $in: ['insert', 'update', 'replace'] },
      'ns.coll': { $in: Object.keys(watched) },
      'fullDocument.lines.writer': { $ne: desk },
    },
  },
  { $project: sent },
];

function follow(db: Db, pipeline: Document[], start: Place, tell: Tell, report: Report): Follower {
  let place: Place | null = start;
  let stopping = false;
  let stream: ChangeStream<Document, Document> | null = null;
  let endWait = (): void => undefined;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** What was missed cannot be had: from here on, then. Whoever reads anew after this hears of all that follows. */
  const beginAnew = async (): Promise<Place> => {
    const anew = { startAtOperationTime: await nowOnServer(db) };
    tell({ kind: 'anything' });
    return anew;
  };

  const read = async (brought: () => void): Promise<void> => {
    place ??= await beginAnew();
    stream = db.watch<Document, Document>(pipeline, place);
    try {
      for await (const event of stream) {
        if (stopping) return;
        brought();
        for (const change of watched[event.collection]?.(event) ?? []) tell(change);
      }
    } finally {
      // Also what brought nothing is behind it: after a quiet week its last event may be older than the history.
      if (stream.resumeToken) place = { resumeAfter: stream.resumeToken };
      await stream.close().catch(() => undefined);
    }
  };

  const done = (async () => {
    let waitMs = firstWaitMs;
    while (!stopping) {
      try {
        await read(() => {
          waitMs = firstWaitMs;
        });
      } catch (error) {
        if (stopping) return;
        report('a change stream ended and is opened again', { reason: String(error) });
        if (isPlaceLost(error)) place = null;
      }
      if (!stopping) await pause(waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  })();

  const stop = (): void => {
    stopping = true;
    endWait();
    stream?.close().catch(() => undefined);
  };
  return { done, stop };
}

/**
 * Watches the bank by a change stream, from the moment this resolves: nothing written after it is missed, also
 * not while the server is away. What is told names things and carries nothing of them. Of this desk's own records is
 * told once they are durable.
 */
export async function watchBank(db: Db, own: OwnRecords, report: Report): Promise<Watch> {
  const listeners = new Set<Tell>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const place = { startAtOperationTime: await nowOnServer(db) };
  const follower = follow(db, pipelineFor(own.desk), place, tell, report);
  const tellOwn = (records: readonly JournalRecord[]): void => {
    // Many records of one batch may name the same account: it is told once.
    const changes = records
      .flatMap(changesOfRecord)
      .map((change) => [JSON.stringify(change), change] as const);
    for (const change of new Map(changes).values()) tell(change);
  };
  // After the answers to them: whoever waits for one is served first.
  const stopHearing = own.onRecords((records) => void setImmediate(() => tellOwn(records)));
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      stopHearing();
      listeners.clear();
      follower.stop();
      await follower.done;
    },
  };
}
