/** Tells in which line an account stood first, of up to a million of them, in a few megabytes. */
export type FirstLines = {
  /** The line in which `account` stood before, or null: then `line` is its first. */
  readonly before: (account: string, line: number) => number | null;
};

const smallest = 1 << 12;

/** A table with open addressing: numbers only, so that a million accounts cost sixteen megabytes and no objects. */
export function createFirstLines(): FirstLines {
  let accounts = new Float64Array(smallest);
  let lines = new Int32Array(smallest);
  let used = 0;

  const placeOf = (account: number): number => {
    const mask = accounts.length - 1;
    let place = (Math.imul(account % 4_294_967_291, 2_654_435_761) >>> 8) & mask;
    while (accounts[place] !== 0 && accounts[place] !== account) place = (place + 1) & mask;
    return place;
  };

  const grow = (): void => {
    const [oldAccounts, oldLines] = [accounts, lines];
    accounts = new Float64Array(oldAccounts.length * 2);
    lines = new Int32Array(accounts.length);
    for (const [index, account] of oldAccounts.entries()) {
      if (account === 0) continue;
      const place = placeOf(account);
      accounts[place] = account;
      lines[place] = oldLines[index] ?? 0;
    }
  };

  return {
    before: (account, line) => {
      // No account is all zeros: the one in front keeps those apart that begin with some, and marks a taken place.
      const number = Number(`1${account}`);
      const place = placeOf(number);
      if (accounts[place] === number) return lines[place] ?? null;
      accounts[place] = number;
      lines[place] = line;
      used += 1;
      if (used * 2 > accounts.length) grow();
      return null;
    },
  };
}
