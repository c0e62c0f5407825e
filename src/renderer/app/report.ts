import { client } from './bridge';

/** Tells the log of a failure inside the window. It never fails itself. */
export function reportFailure(reason: unknown): void {
  const message = reason instanceof Error ? reason.message : String(reason);
  const stack = reason instanceof Error ? reason.stack : undefined;
  const report = { message: message.slice(0, 2000), ...(stack && { stack: stack.slice(0, 8000) }) };
  client.call('log.report', report).catch(() => undefined);
}

/** Tells the log that something of the page was refused: what a text would have done, had it been more than one. */
export function reportViolation({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
  reportFailure(`Refused by the content security policy: ${effectiveDirective} ${blockedURI}`);
}
