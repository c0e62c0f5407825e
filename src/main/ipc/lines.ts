import type { SubjectKind } from '@main/ports/owners';
import type { Requirement } from '@shared/permissions';
import type { Result } from '@shared/result';
import type { z } from 'zod';
import type { Call } from './handler';

/** A contract's lines as the dispatcher reads them, whichever contract it is. */
export type CallLine = {
  readonly kind: 'query' | 'command' | 'job';
  readonly permission: Requirement;
  readonly about?: AboutFields;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

export type EventLine = {
  readonly kind: 'event';
  readonly permission: Requirement;
  readonly about?: AboutFields;
  readonly payload: z.ZodType;
};

export type AboutFields = { readonly [Kind in SubjectKind]?: string | undefined };

export type AnyContract = Readonly<Record<string, CallLine | EventLine>>;

/** What asks a person once more who they are, by call; the dispatcher gives each only what its own line has decoded. */
export type AnyStepUp = Readonly<Partial<Record<string, boolean | ((input: never) => boolean)>>>;

/** `never` takes every handler in; the dispatcher gives each only what its own line has decoded. */
export type AnyHandler = (input: never, call: Call) => Promise<Result<unknown>>;
export type AnyHandlers = Readonly<Record<string, AnyHandler>>;
