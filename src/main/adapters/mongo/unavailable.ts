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

/** A primary that steps down; a transaction that another one, perhaps of a desk that died, keeps from its place. */
const labels = ['RetryableWriteError', 'TransientTransactionError'];

/** Whether an error says that the database does not answer at this moment, rather than that something is wrong. */
export const isUnavailable = (error: unknown): boolean =>
  kinds.some((kind) => error instanceof kind) ||
  // A pool that waits too long, or was cleared, says so by name only.
  (error instanceof MongoError &&
    (/WaitQueueTimeout|PoolCleared/.test(error.name) || labels.some((label) => error.hasErrorLabel(label))));
