import { postings } from '@main/domain/ledger/events';
import { permissionTable } from '@shared/permissions';
import { z } from 'zod';

/** The least a line must have for the rules below; a planted one may have less. */
export type AnyLine = {
  readonly kind: string;
  readonly permission?: string;
  readonly about?: Readonly<Record<string, string | undefined>>;
  readonly records?: string | null;
  readonly input?: z.ZodType;
  readonly payload?: z.ZodType;
};

/** Records that move money, or change an account: their commands carry the key of the form (rule 5). */
const movesMoney: ReadonlySet<string> = new Set(Object.keys(postings));

/** All that an event may carry (rule 7): what changed, never the data itself. */
const namesOnly = new Set(['accountId', 'userId', 'deskId', 'branch', 'why', 'action']);

const requirements = new Set([...Object.keys(permissionTable), 'open', 'firstRun']);

const fieldsOf = (schema: z.ZodType | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const isStrict = (schema: z.ZodType | undefined): boolean =>
  schema instanceof z.ZodObject
    ? schema.def.catchall instanceof z.ZodNever
    : schema instanceof z.ZodPipe || false;

type LineRule = (key: string, line: AnyLine) => string | null;

export const lineRules: Readonly<Record<string, LineRule>> = {
  namesItsPermission: (_key, line) =>
    line.permission !== undefined && requirements.has(line.permission)
      ? null
      : 'names no permission of the table',

  keyedWhereMoneyMoves: (_key, line) =>
    movesMoney.has(line.records ?? '') && !fieldsOf(line.input).includes('key')
      ? 'moves money without a key'
      : null,

  takesStrictInput: (_key, line) =>
    line.kind !== 'event' && !isStrict(line.input) ? 'takes fields that it does not name' : null,

  saysWhatItRecords: (_key, line) =>
    (line.kind === 'command' || line.kind === 'job') && line.records === undefined
      ? 'does not say what it records'
      : null,

  namesWhatChanged: (key, line) =>
    line.kind === 'event' && key !== 'job' && !fieldsOf(line.payload).every((field) => namesOnly.has(field))
      ? 'carries data'
      : null,

  namesItsSubject: (_key, line) => {
    const fields = [...fieldsOf(line.input), ...fieldsOf(line.payload)];
    const subject = ['userId', 'accountId', 'deskId', 'branch'].find((field) => fields.includes(field));
    if (subject === undefined || line.permission === 'open' || line.permission === 'firstRun') return null;
    return Object.values(line.about ?? {}).includes(subject)
      ? null
      : `takes ${subject} without checking whose it is`;
  },
};

export const lineViolations = (contract: Readonly<Record<string, AnyLine>>): string[] =>
  Object.entries(contract).flatMap(([key, line]) =>
    Object.entries(lineRules).flatMap(([rule, check]) => {
      const found = check(key, line);
      return found ? [`${rule}: ${key} ${found}`] : [];
    }),
  );
