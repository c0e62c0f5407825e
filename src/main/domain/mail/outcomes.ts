const [minuteMs, hourMs] = [60_000, 3_600_000];

/** After a server said "not now": how long until the mail is tried again, by how often it was. */
const delaysMs = [1, 5, 15, 60].map((minutes) => minutes * minuteMs);

/** With the growing delays first, a day. */
const mostTries = delaysMs.length + 23;

/** @returns null where it was tried often enough */
export const nextTryMs = (tries: number): number | null =>
  tries >= mostTries ? null : (delaysMs[tries - 1] ?? hourMs);

const [firstRestMs, longestRestMs] = [minuteMs, 30 * minuteMs];

/** How long a desk that cannot reach its mail server, or is not let in, leaves it alone. */
export const deskRestMs = (failures: number): number =>
  Math.min(longestRestMs, firstRestMs * 2 ** (failures - 1));
