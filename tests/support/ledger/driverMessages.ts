import type { Intent } from '@main/domain/ledger/intents';
import type { Crash } from './crashPoints';
import type { Places } from './work';

/** What a driver process is told on its command line. */
export type DriverOptions = {
  readonly uri: string;
  readonly database: string;
  readonly desk: string;
  readonly privateKey: string;
  readonly intentFile: string;
  /** Where it writes down what it does, before and after. */
  readonly history: string;
  /** What its work is chosen by. */
  readonly seed: number;
  /** Where it dies by itself. */
  readonly crash: Crash | null;
};

/** One line to a driver's standard input. */
export type DriverOrder =
  | { readonly do: 'post'; readonly intents: readonly Intent[] }
  /** Posts entries of every kind there, `atOnce` at a time, until it is stopped or killed. */
  | { readonly do: 'work'; readonly places: Places; readonly atOnce: number; readonly only?: 'transfers' }
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
  | ({ readonly says: 'stopped' } & Sendings);

export type Sendings = {
  /** How many inserts it sent, those that had to be sent again included. */
  readonly inserts: number;
  /** How many of these had no known outcome. */
  readonly doubts: number;
};
