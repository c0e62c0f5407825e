import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import { type Result, refuse, succeed } from '@shared/result';
import { z } from 'zod';
import type { CallLine } from './lines';
import { isWireInput } from './wireInput';

/** What a window sent, as its line's handler wants it: amounts are bigints, defaults are filled in. */
export function decodeInput({ input }: CallLine, wireInput: unknown): Result<unknown> {
  if (!isWireInput(wireInput)) return refuse('INVALID_INPUT');
  const decoded = input.safeParse(wireInput);
  if (decoded.success) return succeed(decoded.data);
  return refuse('INVALID_INPUT', { fields: fieldErrorsOf(decoded.error, wireInput) });
}

/** What a handler answered, as the window gets it: what the output's schema does not name stays here. */
export const encodeOutput = ({ output }: CallLine, value: unknown): unknown => z.encode(output, value);
