/** Something that happens later. */
export type Timer = {
  /** Runs `run` once after `ms` milliseconds. @returns a function that calls it off */
  readonly after: (ms: number, run: () => void) => () => void;
};
