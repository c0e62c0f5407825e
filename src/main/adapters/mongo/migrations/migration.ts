import type { Db } from 'mongodb';

/** One thing to be done on the way. Run again after it was done, wholly or in part, it changes nothing more. */
type Step = { readonly name: string; readonly run: (db: Db) => Promise<void> };

/** From the version before to `version`. Released ones are never edited: a bank may have run them years ago. */
export type Migration = { readonly version: number; readonly steps: readonly Step[] };
