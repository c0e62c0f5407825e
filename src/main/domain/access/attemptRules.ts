const second = 1_000;
const minute = 60_000;

/** So many wrong tries in a row, then half an hour in which nobody tries (PCI DSS 4.0, 8.3.4). */
export const mostAttempts = 10;

const lockMs = 30 * minute;

/** A slip of the finger costs nothing; from here on each wrong try is waited after, twice as long as before. */
const firstWaitAt = 3;

const waitAfter = (attempt: number): number => {
  if (attempt >= mostAttempts) return lockMs;
  return attempt < firstWaitAt ? 0 : 2 ** (attempt - firstWaitAt) * second;
};

/** Milliseconds in which no try counts after the first, the second … in a row; the last is that of all later ones. */
export const attemptWaitsMs: readonly number[] = Array.from({ length: mostAttempts }, (_, index) =>
  waitAfter(index + 1),
);
