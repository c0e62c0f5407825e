import type { z } from 'zod';
import type { ErrorCode, FieldErrors } from '../errors';
import { accountStateLines } from './accountStates';
import { accountLines } from './accounts';
import { analyticsLines } from './analytics';
import { appLines } from './app';
import { auditLines } from './audit';
import { authLines } from './auth';
import { bookLines } from './books';
import { branchLines } from './branches';
import { bulkLines } from './bulk';
import { deskLines } from './desks';
import { entryLines } from './entries';
import { entryListLines } from './entryList';
import { figureLines } from './figures';
import { holdLines } from './holds';
import { importLines } from './imports';
import { jobEvent } from './jobs';
import type { CommandLine, EventLine, JobLine, QueryLine } from './line';
import { mailLines } from './mail';
import { peopleFigureLines } from './peopleFigures';
import { productLines } from './products';
import { resetLines } from './resets';
import { setupLines } from './setup';
import { statementLines } from './statements';
import { transferLines } from './transfers';
import { userLines } from './users';
import { viewLines } from './views';

/**
 * The one contract between the window and main. Preload and dispatcher are made from it by iteration:
 * what is not here cannot be called. docs/ARCHITECTURE.md ends with how a call is added.
 */
export const contract = {
  ...appLines,
  ...authLines,
  ...auditLines,
  ...setupLines,
  ...userLines,
  ...peopleFigureLines,
  ...importLines,
  ...accountLines,
  ...accountStateLines,
  ...entryLines,
  ...entryListLines,
  ...transferLines,
  ...holdLines,
  ...statementLines,
  ...productLines,
  ...branchLines,
  ...deskLines,
  ...bookLines,
  ...bulkLines,
  ...figureLines,
  ...analyticsLines,
  ...mailLines,
  ...resetLines,
  ...viewLines,
  job: jobEvent,
};

export type Contract = typeof contract;

// biome-ignore lint/suspicious/noExplicitAny: the variance of zod types needs the widest bound here
type AnyCall = QueryLine<any, any> | CommandLine<any, any> | JobLine<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyEvent = EventLine<any>;

export type CallKey = {
  [Key in keyof Contract]: Contract[Key] extends AnyCall ? Key : never;
}[keyof Contract];
export type EventKey = {
  [Key in keyof Contract]: Contract[Key] extends AnyEvent ? Key : never;
}[keyof Contract];
export type JobKey = { [Key in CallKey]: Contract[Key]['kind'] extends 'job' ? Key : never }[CallKey];

/** What the caller gives, decoded: amounts are bigints. */
export type CallInput<Key extends CallKey> = z.output<Contract[Key]['input']>;
/** What a form may leave out is left out: defaults are filled in by main. */
export type CallArgument<Key extends CallKey> =
  Contract[Key]['input'] extends z.ZodType<infer _Output, infer Input> ? Input : never;
/** The decoded output; of a job, what its end brings. */
export type CallOutput<Key extends CallKey> = z.output<Contract[Key]['output']>;
export type EventPayload<Key extends EventKey> = z.output<Contract[Key]['payload']>;

/** A failure as it crosses to the window. */
export type Failure = {
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly fields?: FieldErrors;
  readonly details?: Readonly<Record<string, string>>;
};

/** The envelope of every answer; `value` is in wire form. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** All that the preload script puts into the window. */
export type Bridge = {
  readonly call: (key: CallKey, input: unknown) => Promise<Reply>;
  /** @returns a function that stops listening */
  readonly on: (event: EventKey, listener: (payload: unknown) => void) => () => void;
};

const entries = Object.entries(contract);

export const callKeys = entries.filter(([, line]) => line.kind !== 'event').map(([key]) => key as CallKey);
export const eventKeys = entries.filter(([, line]) => line.kind === 'event').map(([key]) => key as EventKey);
