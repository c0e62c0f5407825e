import { accountNo } from '@tests/support/ledger/desk';
import { seeded } from '@tests/support/ledger/work';

export const accountCount = 1_000;

export const accounts: readonly string[] = Array.from({ length: accountCount }, (_, n) => accountNo(n + 1));

/** Which account comes next. */
export type Load = { readonly name: string; readonly next: () => string };

const accountAt = (at: number): string => accounts[at] ?? '';

function uniform(): Load {
  const random = seeded(1);
  return { name: 'uniform', next: () => accountAt(random(accountCount)) };
}

/** The nth account is asked for a nth part as often as the first. */
function zipf(): Load {
  const random = seeded(2);
  const resolution = 1_000_000;
  let sum = 0;
  const sums = accounts.map((_, at) => {
    sum += 1 / (at + 1);
    return sum;
  });
  return {
    name: 'Zipf',
    next: () => {
      const point = (random(resolution) / resolution) * sum;
      return accountAt(sums.findIndex((upTo) => point < upTo));
    },
  };
}

const hot = (): Load => ({ name: 'one account', next: () => accountAt(0) });

/** Debits spread over the accounts evenly, as accounts are used, and all on one. */
export const loads = (): readonly Load[] => [uniform(), zipf(), hot()];
