/**
 * What a bank does, said as simply as possible: amounts in maps, nothing else. The ledger must come to the same,
 * by books, numbers and heads.
 */
export type Operation =
  | { readonly do: 'open'; readonly account: number }
  | {
      readonly do: 'credit' | 'debit';
      readonly account: number;
      readonly desk: number;
      readonly amount: bigint;
    }
  | { readonly do: 'float'; readonly desk: number; readonly amount: bigint };

export type Model = {
  readonly accounts: Map<number, bigint>;
  readonly cash: Map<number, bigint>;
  office: bigint;
};

export const emptyModel = (desks: number): Model => ({
  accounts: new Map(),
  cash: new Map(Array.from({ length: desks }, (_, desk) => [desk, 0n])),
  office: 0n,
});

/** Carries out one operation. @returns null, or the code with which it is refused */
export function apply(model: Model, operation: Operation): string | null {
  if (operation.do === 'open') {
    if (!model.accounts.has(operation.account)) model.accounts.set(operation.account, 0n);
    return null;
  }
  const held = model.cash.get(operation.desk) ?? 0n;
  if (operation.do === 'float') {
    model.office -= operation.amount;
    model.cash.set(operation.desk, held + operation.amount);
    return null;
  }
  const balance = model.accounts.get(operation.account);
  if (balance === undefined) return 'NOT_FOUND';
  const signed = operation.do === 'credit' ? operation.amount : -operation.amount;
  if (balance + signed < 0n) return 'INSUFFICIENT_FUNDS';
  if (held + signed < 0n) return 'DESK_CASH_SHORT';
  model.accounts.set(operation.account, balance + signed);
  model.cash.set(operation.desk, held + signed);
  return null;
}
