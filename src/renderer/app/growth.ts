/** How much more `now` is than `before`, in whole percent; null where there was nothing before. */
export function growth(now: bigint, before: bigint): number | null {
  if (before <= 0n) return null;
  return Number(((now - before) * 100n) / before);
}
