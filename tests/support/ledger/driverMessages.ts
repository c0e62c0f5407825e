import type { Intent } from '@main/domain/ledger/intents';

/** What a driver process is told on its command line. */
export type DriverOptions = {
  readonly uri: string;
  readonly database: string;
  readonly desk: string;
  readonly privateKey: string;
  readonly intentFile: string;
  /** Where it writes down what it does, before and after. */
  readonly history: string;
};

/** One line to a driver's standard input. */
export type DriverOrder =
  | { readonly do: 'post'; readonly intents: readonly Intent[] }
  /** Posts small credits and debits on these accounts, `atOnce` at a time, until it is stopped or killed. */
  | { readonly do: 'work'; readonly accounts: readonly string[]; readonly atOnce: number }
  /** Which intents of an earlier life its user is told about. */
  | { readonly do: 'untold' }
  | { readonly do: 'stop' };

/** One line from its standard output. */
export type DriverReport =
  | { readonly says: 'ready' }
  | {
      readonly says: 'posted';
      readonly codes: readonly (string | null)[];
      readonly timesMs: readonly number[];
    }
  | { readonly says: 'untold'; readonly keys: readonly string[] }
  | { readonly says: 'answered'; readonly count: number }
  | { readonly says: 'stopped' };
