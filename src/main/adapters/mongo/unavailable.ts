import {
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';

const kinds = [
  MongoClientClosedError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
];

/** Whether an error says that the database does not answer at this moment, rather than that something is wrong. */
export const isUnavailable = (error: unknown): boolean =>
  kinds.some((kind) => error instanceof kind) ||
  // A pool that waits too long, or was cleared, says so by name; a primary that steps down, by label.
  (error instanceof MongoError &&
    (/WaitQueueTimeout|PoolCleared/.test(error.name) || error.hasErrorLabel('RetryableWriteError')));
