import type { Product } from '@main/domain/ledger/products';
import type { Account } from './model';

/** What may be asked of a bank, in the words of the model. An account is `<branch>/<number>`; amounts are in paise. */
type At = { readonly account: string; readonly desk: string; readonly amount: bigint };

type Terms = { readonly product: Product; readonly version: number; readonly floor: bigint };

export type BasicOperation =
  | ({ readonly do: 'open'; readonly account: string } & Terms)
  | ({ readonly do: 'credit' | 'debit' } & At)
  | { readonly do: 'float'; readonly branch: string; readonly desk: string; readonly amount: bigint };

export type Operation =
  | BasicOperation
  | ({ readonly do: 'transfer'; readonly to: string } & At)
  | { readonly do: 'arrive'; readonly which: number; readonly desk: string }
  | ({ readonly do: 'fee' | 'bring' | 'add' | 'take' | 'settle' } & At)
  | ({ readonly do: 'interest'; readonly period: string } & At)
  | ({ readonly do: 'hold'; readonly lastsMs: number } & At)
  | { readonly do: 'pay'; readonly hold: number; readonly to: string; readonly amount: bigint }
  | { readonly do: 'void' | 'expire'; readonly hold: number }
  | { readonly do: 'reverse'; readonly entry: number }
  | { readonly do: 'freeze'; readonly account: string; readonly freeze: Account['freeze'] }
  | { readonly do: 'sleep'; readonly account: string; readonly stale: boolean }
  | { readonly do: 'wake' | 'close'; readonly account: string }
  | ({ readonly do: 'terms'; readonly account: string } & Terms)
  | { readonly do: 'wait'; readonly ms: number };
