import { branchPattern } from '@shared/ids';
import { refuse } from '@shared/result';
import { accountBook, cashBook, generalLedgerBook, sharedBook } from './books';
import { interestKey, openingBalanceKey } from './chain';
import { cashHeadOffice, feeIncome, interBranchClearing, interestExpense, openingBalances } from './chart';
import type { Decider, Deciders } from './decider';
import type { CashIntent, DecisionContext, MovementIntent, TransferOutIntent } from './intents';
import { decideMoves, type Move } from './moves';

/** Both sides of a movement; their amounts add up to zero. */
type Sides<Asked extends MovementIntent> = (intent: Asked, context: DecisionContext) => readonly Move[];

const movement = <Asked extends MovementIntent>(sides: Sides<Asked>): Decider<Asked> => ({
  books: (intent, context) => sides(intent, context).map(({ book }) => book),
  decide: (heads, intent, context) => decideMoves(heads, sides(intent, context), context),
});

const cashSides: Sides<CashIntent> = ({ kind, branch, account, amount }, { desk }) => {
  const signed = kind === 'cash-credit' ? amount : -amount;
  return [
    { book: accountBook(branch, account), amount: signed },
    { book: cashBook(branch, desk), amount: -signed },
  ];
};

/** Between an account and the deciding desk's part of a shared account of the bank. */
const withBank = (
  { branch, account }: { readonly branch: string; readonly account: string },
  amount: bigint,
  code: string,
  { desk }: DecisionContext,
): readonly Move[] => [
  { book: accountBook(branch, account), amount },
  { book: sharedBook(branch, code, desk), amount: -amount },
];

const despiteFreeze = (move: Move): Move => ({ ...move, despiteFreeze: true });

const transferOut = movement<TransferOutIntent>((intent, context) =>
  withBank(intent, -intent.amount, interBranchClearing, context),
);

/** What leaves must be able to arrive, or to be refused: in another branch, under a name that a branch can have. */
const canArriveIn = (branch: string, from: TransferOutIntent): boolean =>
  branch !== from.branch && branchPattern.test(branch);

/** Movements of money: what moves is known from the intent alone. */
export const movementDeciders: Deciders<MovementIntent['kind']> = {
  'cash-credit': movement(cashSides),
  'cash-debit': movement(cashSides),
  float: movement(({ branch, desk, amount }) => [
    { book: generalLedgerBook(branch, cashHeadOffice), amount },
    { book: cashBook(branch, desk), amount: -amount },
  ]),
  transfer: movement(({ branch, from, to, amount }) => [
    { book: accountBook(branch, from), amount: -amount },
    { book: accountBook(branch, to), amount },
  ]),
  'transfer-out': {
    ...transferOut,
    decide: (heads, intent, context) =>
      canArriveIn(intent.to.branch, intent)
        ? transferOut.decide(heads, intent, context)
        : refuse('INVALID_INPUT', { fields: { to: 'notAllowed' } }),
  },
  fee: movement((intent, context) => withBank(intent, -intent.amount, feeIncome, context)),
  interest: {
    ...movement((intent, context) =>
      withBank(intent, intent.amount, interestExpense, context).map(despiteFreeze),
    ),
    key: ({ account, period }) => interestKey(account, period),
  },
  'opening-balance': {
    ...movement((intent, context) => withBank(intent, intent.amount, openingBalances, context)),
    key: ({ account }) => openingBalanceKey(account),
  },
  adjustment: movement((intent, context) =>
    withBank(intent, intent.side === 'credit' ? intent.amount : -intent.amount, intent.against, context),
  ),
};
