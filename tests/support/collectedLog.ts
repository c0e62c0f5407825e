import type { Log, LogFields, LogLevel } from '@main/ports/log';

export type LoggedEvent = { readonly level: LogLevel; readonly event: string; readonly fields: LogFields };

/** A log that is kept, to be looked at. */
export function collectedLog(): Log & { readonly events: readonly LoggedEvent[] } {
  const events: LoggedEvent[] = [];
  const write =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      events.push({ level, event, fields });
    };
  return {
    events,
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}
