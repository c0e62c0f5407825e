import { parseAmount } from '@shared/money';

/** Paise of the amount as typed; null while it is none. */
export function typedAmount(text: string): bigint | null {
  const paise = parseAmount(text);
  return typeof paise === 'bigint' ? paise : null;
}
