import type { CallOutput } from '@shared/contract';
import type { ErrorCode } from '@shared/errors';

/** What a call that needs an open bank is answered while there is none. */
export const whileClosed = (phase: CallOutput<'app.state'>['phase']): ErrorCode =>
  phase === 'firstRun' ? 'NOT_SET_UP' : 'DATABASE_UNAVAILABLE';
