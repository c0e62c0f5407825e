import { traitsOf } from '@main/domain/ledger/events';
import type { HoldIntent, Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { accountNo, credit, customer, debit, newKey, opening } from './desk';
import {
  adjustment,
  closed,
  dormant,
  fee,
  freeze,
  hold,
  holdPost,
  holdRelease,
  interest,
  newTerms,
  openingBalance,
  reactivated,
  reversal,
  termsWith,
  transfer,
  transferOut,
} from './intents';

/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Accounts of this branch, the last of which is frozen and thawed now and then, and of another branch. */
export type Places = { readonly accounts: readonly string[]; readonly away: readonly string[] };

export const awayBranch = 'EAST';

/** What one teller asks for, one after the other: every kind of posting. */
export type Work = {
  readonly next: () => Intent;
  /** Something was posted: later work may rest on it. */
  readonly saw: (record: JournalRecord) => void;
};

/** What was posted lately, by whoever shares it: it may be taken back, paid out of, or finished. */
export type Seen = { readonly reversible: JournalRecord[]; readonly holds: HoldIntent[] };

const seenMost = 20;

export const nothingSeen = (): Seen => ({ reversible: [], holds: [] });

/** @param nowMs milliseconds since 1970: holds expire a few seconds later */
export function createWork(
  { accounts, away }: Places,
  random: Random,
  { reversible, holds }: Seen,
  nowMs: () => number = Date.now,
): Work {
  const fromNow = (ms: number): string => new Date(nowMs() + ms).toISOString();
  let upcoming: Intent[] = [];
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[random(Math.max(1, list.length))];
  const account = (): string => pick(accounts) ?? '';
  const amount = (): bigint => BigInt(1 + random(900));

  /** The life of an account, from its opening to its end. */
  const life = (): readonly Intent[] => {
    const own = accountNo(1_000_000 + random(2 ** 31));
    const brought = amount();
    return [
      opening(own, customer, termsWith(0n)),
      dormant(own, 1),
      openingBalance(own, brought),
      debit(own, 1n),
      reactivated(own),
      newTerms(own, termsWith(-100n, 1)),
      debit(own, brought),
      closed(own),
      credit(own, 1n),
    ];
  };
  const held = (make: (of: HoldIntent) => Intent): Intent => {
    const of = pick(holds);
    return of ? make(of) : hold(account(), amount(), fromNow(5 * 60_000));
  };
  /** Its key is the hold's, so that it is asked for only when the hold's time is over, as desks do. */
  const expired = (): Intent => {
    const over = holds.find(({ expires }) => new Date(expires).getTime() <= nowMs());
    return over ? holdRelease('hold-expire', over) : hold(account(), amount(), fromNow(20));
  };
  const takenBack = (): Intent => {
    const record = reversible[random(3)];
    return record ? reversal(record) : credit(account(), amount());
  };
  const kinds: readonly (readonly [weight: number, make: () => Intent])[] = [
    [4, () => credit(account(), amount())],
    [4, () => debit(account(), amount())],
    [4, () => transfer(account(), account(), amount())],
    [3, () => transferOut(account(), { branch: awayBranch, account: pick(away) ?? '' }, amount())],
    [1, () => transferOut(account(), { branch: awayBranch, account: accountNo(999) }, amount())],
    [1, () => fee(account(), amount())],
    [1, () => interest(account(), newKey(), amount())],
    [1, () => adjustment(account(), pick(['credit', 'debit'] as const) ?? 'credit', amount())],
    [1, () => adjustment(account(), 'debit', amount(), 'suspense')],
    [2, () => hold(account(), amount(), fromNow(20 + random(5_000)))],
    [2, () => held((of) => holdPost(of, account(), 1n + BigInt(random(Number(of.amount)))))],
    [1, () => held((of) => holdRelease('hold-void', of))],
    [1, expired],
    [2, takenBack],
    [
      1,
      () =>
        freeze(accounts.at(-1) ?? '', pick(['debit', 'credit', 'both', 'none', 'none'] as const) ?? 'none'),
    ],
  ];
  const wheel = kinds.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

  return {
    next: () => {
      if (upcoming.length === 0 && random(20) === 0) upcoming = [...life()];
      return upcoming.shift() ?? pick(wheel)?.() ?? credit(account(), amount());
    },
    saw: (record) => {
      if (record.intent.kind === 'hold') holds.unshift(record.intent);
      // Few of them: so that some are asked to be taken back twice.
      const isKept = traitsOf(record.kind).reversible && random(4) === 0;
      if (isKept && record.outcome === 'posted') reversible.unshift(record);
      holds.splice(seenMost);
      reversible.splice(seenMost);
    },
  };
}

/** Transfers from account to account of a branch: whatever happens, they hold the same together. */
export function transfersOnly(accounts: readonly string[], random: Random): Work {
  const pick = (): string => accounts[random(accounts.length)] ?? '';
  return { next: () => transfer(pick(), pick(), BigInt(1 + random(90_000))), saw: () => {} };
}
