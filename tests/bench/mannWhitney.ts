/** Abramowitz and Stegun, 26.2.17: the part of a normal distribution beyond `z`, to seven digits. */
function beyond(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = factors.reduceRight((rest, factor) => t * (factor + rest), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/**
 * How likely two samples differ at least this much in their ranks if both come of one distribution: the two-sided p of
 * Mann and Whitney's U, by its normal approximation. For times, which are hardly ever equal.
 */
export function mannWhitney(left: readonly number[], right: readonly number[]): number {
  const [n, m] = [left.length, right.length];
  const all = [
    ...left.map((value) => ({ value, isLeft: true })),
    ...right.map((value) => ({ value, isLeft: false })),
  ];
  all.sort((one, other) => one.value - other.value);
  const ranks = all.reduce((sum, { isLeft }, at) => (isLeft ? sum + at + 1 : sum), 0);
  const u = ranks - (n * (n + 1)) / 2;
  const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return Math.min(1, 2 * beyond(z));
}
