/** What a line of the log carries besides its name. Values under names that tell secrets are redacted. */
export type LogFields = Readonly<Record<string, unknown>>;

/**
 * A log of events. Each call site has a name of its own, `area.whatHappened`, so that a line in the log
 * leads to one place in the code.
 */
export type Log = {
  readonly [Level in LogLevel]: (event: string, fields?: LogFields) => void;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
