import type { Document } from 'mongodb';
import { z } from 'zod';
import type { Collection } from './collection';

type Json = Record<string, unknown>;

/**
 * JSON Schema's types in BSON's words. The driver stores a whole number as int and a bigint as long, and gives
 * them back as what they were; a count beyond 32 bits is declared as `long`.
 */
const bsonTypes: Readonly<Record<string, string | readonly string[]>> = {
  string: 'string',
  boolean: 'bool',
  object: 'object',
  array: 'array',
  null: 'null',
  integer: 'int',
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

/** In PCRE `$` also stands before a last line feed; only `\z` is the end, as `$` is in JavaScript. */
const anchored = (pattern: string): string => pattern.replace(/(?<!\\)\$$/, '\\z');

/** One JSON Schema in MongoDB's dialect: `bsonType` for `type`, `enum` for `const`, unknown keywords dropped. */
function toBson(schema: Json): Json {
  if ('$ref' in schema) throw new Error('A document schema must not refer to itself.');
  const kept = Object.entries(schema)
    .filter(([key, value]) => !dropped.has(key) && !(isBound(key) && !Number.isSafeInteger(value)))
    .map(([key, value]) => [key, translated(key, value)]);
  const result: Json = Object.fromEntries(kept);
  if (typeof schema.type === 'string' && !('bsonType' in schema)) result.bsonType = bsonTypes[schema.type];
  if (typeof schema.pattern === 'string') result.pattern = anchored(schema.pattern);
  if ('const' in schema) result.enum = [schema.const];
  return result;
}

const isBigintCheck = (def: object): def is z.core.$ZodCheckGreaterThanDef | z.core.$ZodCheckLessThanDef =>
  'value' in def && typeof def.value === 'bigint' && 'inclusive' in def && def.inclusive === true;

/** The limits of a bigint, as bounds of a long. Later checks are tighter, so the last of each kind counts. */
function boundsOf(schema: z.core.$ZodType): Json {
  const checks = (schema._zod.def as z.core.$ZodTypeDef).checks ?? [];
  const bounds = checks.map(({ _zod: { def } }): Json => {
    if (!isBigintCheck(def)) return {};
    return { [def.check === 'greater_than' ? 'minimum' : 'maximum']: Number(def.value) };
  });
  return Object.assign({}, ...bounds);
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
