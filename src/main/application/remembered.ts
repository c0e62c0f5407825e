/** What was read once and is kept until it is forgotten. */
export type Remembered<Value> = {
  /** Null for what does not exist: that is asked for again the next time. Rejects where the read fails. */
  readonly of: (id: string) => Promise<Value | null>;
  /** It has changed: it is read again, also where a read is under way. */
  readonly forget: (id: string) => void;
  readonly forgetAll: () => void;
};

/** Enough for everybody a branch sees in a day; what is used longest ago goes first. */
const mostRemembered = 50_000;

/** Reads each thing once, for those that are asked for again and again and hardly ever change. */
export function remembered<Value>(read: (id: string) => Promise<Value | null>): Remembered<Value> {
  const known = new Map<string, Promise<Value | null>>();

  const ask = (id: string): Promise<Value | null> => {
    const value = read(id);
    const drop = (): void => {
      if (known.get(id) === value) known.delete(id);
    };
    value.then((found) => found === null && drop(), drop);
    return value;
  };

  return {
    of: (id) => {
      const value = known.get(id) ?? ask(id);
      known.delete(id);
      known.set(id, value);
      const [oldest] = known.keys();
      if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
      return value;
    },
    forget: (id) => known.delete(id),
    forgetAll: () => known.clear(),
  };
}
