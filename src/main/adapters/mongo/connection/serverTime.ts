import type { Db } from 'mongodb';

/** What the server's clock shows: one clock for all desks, and none that somebody at a desk can set. */
export const serverTimeOf = (db: Db) => async (): Promise<Date> =>
  (await db.admin().command({ hello: 1 })).localTime;
