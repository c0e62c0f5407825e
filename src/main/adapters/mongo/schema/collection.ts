import type { Document } from 'mongodb';
import { z } from 'zod';

/** An index of a collection. Its name is given, so that a refused duplicate can be told by it. */
type Index = {
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly partialFilterExpression?: Document;
};

/**
 * What an ordinary desk may do to a collection. There is no removing: nothing of the bank's books is ever
 * deleted by the application.
 */
export type Right = 'find' | 'insert' | 'update';

/**
 * A collection, declared once: its documents, its indexes, and what the application's role may do to it.
 * Validator, TypeScript type and role are all made from this.
 */
export type Collection<Schema extends z.ZodObject = z.ZodObject> = {
  readonly name: string;
  readonly document: Schema;
  readonly indexes: readonly Index[];
  /** Rules beyond the shape of a document: an aggregation expression that must hold (`$expr`). */
  readonly rule?: Document;
  readonly rights: readonly Right[];
};

export const collection = <Schema extends z.ZodObject>(declared: Collection<Schema>): Collection<Schema> =>
  declared;

/** The TypeScript type of a collection's documents. */
export type DocumentOf<Declared extends Collection> = z.output<Declared['document']>;

/** A BSON long: money in paise, numbers of books, counters. A bigint in TypeScript. */
export const long = z
  .bigint()
  .min(-(2n ** 63n))
  .max(2n ** 63n - 1n);

/** A BSON date. */
export const dateTime = z.date();

/** A value of one of the driver's own classes, such as `Timestamp`; `bsonType` reaches the validator as it is. */
export const bson = <Class extends typeof z.core.util.Class>(kind: Class, bsonType: string) =>
  z.instanceof(kind).meta({ bsonType });
