import type { CallOutput } from '@shared/contract';

export type Dashboard = CallOutput<'figures.dashboard'>;
export type Movement = Dashboard['today'];

export const netOf = ({ credits, debits }: Movement): bigint => credits.amount - debits.amount;

/** How much more `now` is than `before`, in whole percent; null where there was nothing before. */
export function growth(now: bigint, before: bigint): number | null {
  if (before <= 0n) return null;
  return Number(((now - before) * 100n) / before);
}

/** The address of a list with its filters; what is null is left out. */
export function addressOf(path: string, filters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
