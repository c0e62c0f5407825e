import type { Intent } from '@main/domain/ledger/intents';
import fc from 'fast-check';
import { accountNo, credit, debit, deskName, float, opening } from '../../support/ledger/desk';
import type { Operation } from './model';

export const accounts = 3;
export const desks = 2;

const account = fc.nat(accounts - 1);
const desk = fc.nat(desks - 1);
/** Small, so that balances run out; now and then large. */
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.bigInt(1n, 300n) },
  { weight: 1, arbitrary: fc.bigInt(1n, 10n ** 15n) },
);

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), account }) },
  {
    weight: 10,
    arbitrary: fc.record({ do: fc.constantFrom('credit' as const, 'debit' as const), account, desk, amount }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('float' as const), desk, amount }) },
);

/** The intent that asks the ledger for an operation. */
export function intentOf(asked: Operation): Intent {
  if (asked.do === 'open') return opening(accountNo(asked.account));
  if (asked.do === 'float') return float(deskName(asked.desk), asked.amount);
  return (asked.do === 'credit' ? credit : debit)(accountNo(asked.account), asked.amount);
}
