import { credit } from './desk';
import type { Driver, Posted } from './drivers';

/**
 * Each desk posts `times` times on one account, one after another, all desks at once.
 * @returns what each posting was answered, and after how long
 */
export async function postOnOneAccount(
  drivers: readonly Driver[],
  account: string,
  times: number,
): Promise<Pick<Posted, 'codes' | 'timesMs'>> {
  const answers = await Promise.all(
    drivers.map(async (driver) => {
      const own: Posted[] = [];
      for (let n = 0; n < times; n += 1) own.push(await driver.post([credit(account, 100n)]));
      return own;
    }),
  );
  const all = answers.flat();
  return { codes: all.flatMap(({ codes }) => codes), timesMs: all.flatMap(({ timesMs }) => timesMs) };
}
