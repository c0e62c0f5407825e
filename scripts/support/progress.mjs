// @ts-check
/** What the scripts say while they work: one line when a step starts, one when it ends. */

/** @param {string} text */
export function say(text) {
  console.log(text);
}

/** @param {number} startedAt a `performance.now()` reading */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result> | Result} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  say(`${title} …`);
  const result = await work();
  say(`${title}: done in ${secondsSince(startedAt)}`);
  return result;
}
