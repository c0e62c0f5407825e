/** So long may services take to end; after that the application ends without them, which they survive. */
const stopMs = 5_000;

type Ending = {
  /** Ends what runs; called once. */
  readonly stop: () => Promise<void>;
  /** Leaves for good. */
  readonly leave: () => void;
  readonly timeoutMs?: number;
};

/**
 * The way out: hold the first request to quit, end the services, then leave. A service that hangs cannot keep
 * the application open; what it had not finished is found again at the next start.
 */
export function createQuitSequence({ stop, leave, timeoutMs = stopMs }: Ending) {
  let begun = false;
  return {
    isQuitting: (): boolean => begun,
    /** To be called at every request to quit, which the caller has held back. */
    begin: async (): Promise<void> => {
      if (begun) return;
      begun = true;
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, timeoutMs);
      });
      await Promise.race([stop().catch(() => undefined), tooLong]);
      clearTimeout(timer);
      leave();
    },
  };
}
