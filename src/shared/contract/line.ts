import type { z } from 'zod';
import type { Requirement } from '../permissions';

/**
 * Whose thing a call is about: the field of its input that names it. The dispatcher looks up its owner and
 * branch and checks the caller's scope before the handler is reached. A line without it answers for the
 * caller's scope as a whole and filters by it.
 */
export type About<Input> = {
  readonly [Kind in 'user' | 'account' | 'desk' | 'branch']?: keyof Input & string;
};

type Common<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly permission: Requirement;
  readonly about?: About<z.output<Input>>;
  readonly input: Input;
  readonly output: Output;
};

/** Reads and changes nothing. */
export type QueryLine<Input extends z.ZodType, Output extends z.ZodType> = Common<Input, Output> & {
  readonly kind: 'query';
};

/**
 * Changes something. `records` says what the journal keeps of it: a posting, an event of the kind named, or
 * nothing, for what lives on this desk only (a theme, a draft).
 */
export type CommandLine<Input extends z.ZodType, Output extends z.ZodType> = Common<Input, Output> & {
  readonly kind: 'command';
  readonly records: string | null;
};

/** Work longer than 200 ms: the call returns a job's id, the event `job` brings its progress and its output. */
export type JobLine<Input extends z.ZodType, Output extends z.ZodType> = Common<Input, Output> & {
  readonly kind: 'job';
  readonly records: string | null;
};

/** What main may send to a window: it names what changed and never carries the data. */
export type EventLine<Payload extends z.ZodType> = {
  readonly kind: 'event';
  readonly permission: Requirement;
  readonly about?: About<z.output<Payload>>;
  readonly payload: Payload;
};

type Given<Line extends { readonly kind: string }> = Omit<Line, 'kind'>;

export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  line: Given<QueryLine<Input, Output>>,
): QueryLine<Input, Output> => ({ kind: 'query', ...line });

export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  line: Given<CommandLine<Input, Output>>,
): CommandLine<Input, Output> => ({ kind: 'command', ...line });

export const job = <Input extends z.ZodType, Output extends z.ZodType>(
  line: Given<JobLine<Input, Output>>,
): JobLine<Input, Output> => ({ kind: 'job', ...line });

export const event = <Payload extends z.ZodType>(line: Given<EventLine<Payload>>): EventLine<Payload> => ({
  kind: 'event',
  ...line,
});
