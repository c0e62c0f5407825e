import type { ErrorCode, FieldErrors } from './errors';

/** A failure that was expected: a closed code, what is wrong with which field, and figures worth showing. */
export type Refusal = {
  readonly code: ErrorCode;
  readonly fields?: FieldErrors;
  /** Figures for the text that the renderer chooses by the code: amounts as digit strings of minor units. */
  readonly details?: Readonly<Record<string, string>>;
};

/** The outcome of a use case. A throw is a bug; everything that may happen is a value. */
export type Result<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refusal);

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: ErrorCode, rest: Omit<Refusal, 'code'> = {}): { ok: false } & Refusal => ({
  ok: false,
  code,
  ...rest,
});
