/** One of the things compared: does the work once and says how long the part that counts took, in milliseconds. */
export type Side = { readonly name: string; readonly once: () => Promise<number> };

export type Comparison = {
  readonly name: string;
  /** The yardstick: what the others are divided by. */
  readonly yardstick: Side;
  readonly sides: readonly Side[];
  /** How often each side runs in one round. */
  readonly times: number;
};

export type Measured = {
  readonly name: string;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly n: number;
};

export type Ratio = Measured & { readonly ratio: number; readonly least: number; readonly most: number };

const rounds = 5;

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Runs all sides in turn, five rounds after a warm-up, so that what else the machine does falls on all of them.
 * The ratio is the median of the rounds' ratios; least and most show its spread.
 */
export async function compare({ yardstick, sides, times }: Comparison): Promise<{
  readonly yardstick: Measured;
  readonly ratios: readonly Ratio[];
}> {
  const all = [yardstick, ...sides];
  const perRound: number[][][] = all.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    const taken: number[][] = all.map(() => []);
    for (let time = 0; time < times; time += 1)
      for (const [index, side] of all.entries()) taken[index]?.push(await side.once());
    if (round >= 0) for (const [index, values] of taken.entries()) perRound[index]?.push(values);
  }
  const measured = (index: number): Measured => {
    const values = (perRound[index] ?? []).flat();
    return {
      name: all[index]?.name ?? '',
      medianMs: median(values),
      p99Ms: quantile(values, 0.99),
      n: values.length,
    };
  };
  const ratios = sides.map((_, index): Ratio => {
    const byRound = (perRound[index + 1] ?? []).map(
      (values, round) => median(values) / median(perRound[0]?.[round] ?? []),
    );
    return {
      ...measured(index + 1),
      ratio: median(byRound),
      least: Math.min(...byRound),
      most: Math.max(...byRound),
    };
  });
  return { yardstick: measured(0), ratios };
}
