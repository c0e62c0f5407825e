import type { Document } from 'mongodb';
import { z } from 'zod';
import type { Collection } from './collection';

type Json = Record<string, unknown>;

/** JSON Schema's types in BSON's words. A number of JavaScript is stored as int where it fits, else as double. */
const bsonTypes: Readonly<Record<string, string | readonly string[]>> = {
  string: 'string',
  boolean: 'bool',
  object: 'object',
  array: 'array',
  null: 'null',
  integer: ['int', 'long'],
  number: ['int', 'long', 'double'],
};

/** zod's types that JSON Schema lacks. */
const bsonOfZod: Readonly<Record<string, string>> = { bigint: 'long', date: 'date' };

/** Keywords of JSON Schema that say nothing here or that MongoDB does not know. */
const dropped = new Set(['$schema', 'default', 'format', 'id', 'propertyNames', 'type', 'const']);

/** Bounds beyond what a double holds exactly add nothing to a long's own and would be refused. */
const isBound = (key: string): boolean => key === 'minimum' || key === 'maximum';

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function translated(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (isJson(item) ? toBson(item) : item));
  if (!isJson(value)) return value;
  if (key !== 'properties') return toBson(value);
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, toBson(schema as Json)]));
}

/** One JSON Schema in MongoDB's dialect: `bsonType` for `type`, `enum` for `const`, unknown keywords dropped. */
function toBson(schema: Json): Json {
  if ('$ref' in schema) throw new Error('A document schema must not refer to itself.');
  const kept = Object.entries(schema)
    .filter(([key, value]) => !dropped.has(key) && !(isBound(key) && !Number.isSafeInteger(value)))
    .map(([key, value]) => [key, translated(key, value)]);
  const result: Json = Object.fromEntries(kept);
  if (typeof schema.type === 'string' && !('bsonType' in schema)) result.bsonType = bsonTypes[schema.type];
  if ('const' in schema) result.enum = [schema.const];
  return result;
}

/** The limits of a bigint, as bounds of a long. */
function boundsOf(schema: z.core.$ZodType): Json {
  const { minimum, maximum } = schema._zod.bag as { minimum?: bigint; maximum?: bigint };
  const bound = (name: string, value: bigint | undefined): Json =>
    value === undefined ? {} : { [name]: Number(value) };
  return { ...bound('minimum', minimum), ...bound('maximum', maximum) };
}

/** The `$jsonSchema` that accepts what `document` accepts, as far as MongoDB's dialect reaches. */
export function jsonSchemaOf(document: z.ZodType): Document {
  const schema = z.toJSONSchema(document, {
    target: 'draft-4',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const bsonType = bsonOfZod[zodSchema._zod.def.type];
      if (bsonType) Object.assign(jsonSchema, { bsonType }, boundsOf(zodSchema));
    },
  });
  return toBson(schema as Json);
}

/** The whole validator of a collection: the shape of its documents and its rule. */
export function validatorOf({ document, rule }: Collection): Document {
  const shape = { $jsonSchema: jsonSchemaOf(document) };
  return rule ? { $and: [shape, { $expr: rule }] } : shape;
}
