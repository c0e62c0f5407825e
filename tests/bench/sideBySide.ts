/** Does the work once and says what it measured: figures by name. */
export type Run = () => Promise<Readonly<Record<string, number>>>;

/** What was measured under one name: the values of each round. */
export type Rounds = ReadonlyMap<string, readonly (readonly number[])[]>;

export type Measured = { readonly median: number; readonly p99: number; readonly n: number };

export type Ratio = { readonly ratio: number; readonly least: number; readonly most: number };

const rounds = 5;

/** The value below which `part` of the values lie; of an even number, the middle two give the median. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Runs all in turn, `times` times a round, five rounds after one to warm up, so that whatever else the machine does
 * falls on all of them alike.
 */
export async function measureInTurn(runs: readonly Run[], times: number): Promise<Rounds> {
  const measured = new Map<string, number[][]>();
  for (let round = -1; round < rounds; round += 1) {
    for (let time = 0; time < times; time += 1) {
      for (const run of runs) {
        const figures = await run();
        if (round < 0) continue;
        for (const [name, value] of Object.entries(figures)) {
          const values = measured.get(name) ?? Array.from({ length: rounds }, () => []);
          values[round]?.push(value);
          measured.set(name, values);
        }
      }
    }
  }
  return measured;
}

const roundsOf = (measured: Rounds, name: string) => {
  const values = measured.get(name);
  if (!values) throw new Error(`nothing was measured under the name "${name}"`);
  return values;
};

export function measuredOf(measured: Rounds, name: string): Measured {
  const values = roundsOf(measured, name).flat();
  return { median: median(values), p99: quantile(values, 0.99), n: values.length };
}

/**
 * How many times `yardstick` one figure is, by the value below which `part` of a round lie: the median of the rounds'
 * ratios; least and most show its spread.
 */
export function ratioOf(measured: Rounds, name: string, yardstick: string, part = 0.5): Ratio {
  const yardsticks = roundsOf(measured, yardstick);
  const ratios = roundsOf(measured, name).map(
    (values, round) => quantile(values, part) / quantile(yardsticks[round] ?? [], part),
  );
  return { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
