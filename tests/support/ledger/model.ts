import type { Product } from '@main/domain/ledger/products';
import type { Operation } from './operation';

/**
 * What a bank does, said as simply as possible: amounts in maps, nothing else. The ledger must come to the same, by
 * books, numbers and heads. An amount is signed, so that what moves together adds up to zero.
 */

export type Account = {
  balance: bigint;
  reserved: bigint;
  status: 'open' | 'dormant' | 'closed';
  freeze: 'none' | 'debit' | 'credit' | 'both';
  floor: bigint;
  product: Product;
  version: number;
};

type Hold = { readonly account: string; remaining: bigint; state: string; readonly untilMs: number };

/** In an account, or in a place of the bank's own: that is called `<branch> <name>`. */
type Move = readonly [place: string, amount: bigint, reserve?: bigint];

type Entry = { readonly moves: readonly Move[]; reversed: boolean };

type OnTheWay = {
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly refused: boolean;
};

export type Model = {
  readonly accounts: Map<string, Account>;
  /** Cash of a desk is what the bank owes nobody: below zero is what it holds. */
  readonly own: Map<string, bigint>;
  readonly holds: Hold[];
  readonly onTheWay: OnTheWay[];
  /** What became of each operation: what it moved, where that can be taken back. */
  readonly entries: (Entry | null)[];
  /** What may be asked once only, and its answer. */
  readonly once: Map<string, Done>;
  nowMs: number;
};

type Done = { readonly code: string | null; readonly entry: Entry | null };

/** What a desk holds in a branch. */
export const cashOf = (branch: string, desk: string): string => `${branch} cash ${desk}`;

/** @param cash what desks may hold, and where: nothing yet */
export const emptyModel = (cash: readonly string[]): Model => ({
  accounts: new Map(),
  own: new Map(cash.map((place) => [place, 0n])),
  holds: [],
  onTheWay: [],
  entries: [],
  once: new Map(),
  nowMs: 0,
});

export const branchOf = (account: string): string => account.slice(0, account.indexOf('/'));

const isAccount = (place: string): boolean => place.includes('/');

const yes: Done = { code: null, entry: null };
const no = (code: string): Done => ({ code, entry: null });

/** The one of `list` that a number chooses. */
export const chosen = <Item>(list: readonly Item[], which: number): Item | undefined =>
  list[which % Math.max(1, list.length)];

function objection(model: Model, [place, amount, reserve = 0n]: Move, owed: boolean): string | null {
  if (!isAccount(place)) {
    const short = place.includes('cash') && amount > 0n && (model.own.get(place) ?? 0n) + amount > 0n;
    return short ? 'DESK_CASH_SHORT' : null;
  }
  const account = model.accounts.get(place);
  if (!account || account.status === 'closed') return 'ACCOUNT_CLOSED';
  const takes = amount < 0n || reserve > 0n;
  const stopped = account.freeze === 'both' || account.freeze === (takes ? 'debit' : 'credit');
  if (stopped && !owed && (takes || amount > 0n)) return 'ACCOUNT_FROZEN';
  if (takes && account.status === 'dormant') return 'ACCOUNT_DORMANT';
  const left = account.balance + amount - account.reserved - reserve - account.floor;
  return amount < reserve && left < 0n ? 'INSUFFICIENT_FUNDS' : null;
}

function isUnknown(model: Model, [place]: Move): boolean {
  if (isAccount(place)) return !model.accounts.has(place);
  return place.includes('cash') && !model.own.has(place);
}

/** Moves all of it or nothing. */
function move(model: Model, moves: readonly Move[], owed = false): Done {
  if (new Set(moves.map(([place]) => place)).size < moves.length) return no('INVALID_INPUT');
  if (moves.some((each) => isUnknown(model, each))) return no('NOT_FOUND');
  for (const each of moves) {
    const code = objection(model, each, owed);
    if (code) return no(code);
  }
  for (const [place, amount, reserve = 0n] of moves) {
    const account = model.accounts.get(place);
    if (account) {
      account.balance += amount;
      account.reserved += reserve;
    } else {
      model.own.set(place, (model.own.get(place) ?? 0n) + amount);
    }
  }
  return { code: null, entry: { moves, reversed: false } };
}

const withBank = (account: string, amount: bigint, name: string): readonly Move[] => [
  [account, amount],
  [`${branchOf(account)} ${name}`, -amount],
];

function transfer(model: Model, from: string, to: string, amount: bigint): Done {
  if (branchOf(from) === branchOf(to))
    return move(model, [
      [from, -amount],
      [to, amount],
    ]);
  const done = move(model, withBank(from, -amount, 'clearing'));
  if (done.code === null) model.onTheWay.push({ from, to, amount, refused: false });
  return { ...done, entry: null };
}

/** What the other branch refuses comes back; what cannot go back to where it came from waits beside it. */
function arrive(model: Model, which: number): Done {
  const [{ from, to, amount, refused }] = model.onTheWay.splice(which, 1) as [OnTheWay];
  if (!refused) {
    const { code } = move(model, withBank(to, amount, 'clearing'));
    if (code) model.onTheWay.push({ from, to, amount, refused: true });
    return { code, entry: null };
  }
  if (move(model, withBank(from, amount, 'clearing')).code === null) return yes;
  const branch = branchOf(from);
  move(model, [
    [`${branch} suspense`, amount],
    [`${branch} clearing`, -amount],
  ]);
  return yes;
}

function hold(model: Model, account: string, amount: bigint, lastsMs: number): Done {
  const { code } = move(model, [[account, 0n, amount]]);
  const untilMs = model.nowMs + lastsMs;
  if (code === null) model.holds.push({ account, remaining: amount, state: 'held', untilMs });
  return { code, entry: null };
}

function pay(model: Model, held: Hold, to: string, amount: bigint): Done {
  if (held.state !== 'held') return no('HOLD_FINISHED');
  if (model.nowMs >= held.untilMs) return no('HOLD_EXPIRED');
  if (amount > held.remaining) return no('HOLD_EXCEEDED');
  if (branchOf(to) !== branchOf(held.account)) return no('NOT_FOUND');
  const done = move(model, [
    [held.account, -amount, -amount],
    [to, amount],
  ]);
  if (done.code === null) {
    held.remaining -= amount;
    if (held.remaining === 0n) held.state = 'posted';
  }
  return done;
}

function release(model: Model, held: Hold, state: 'voided' | 'expired'): Done {
  // The key of an expiry is the hold's: it has its answer already.
  if (state === 'expired' && held.state === 'expired') return yes;
  if (held.state !== 'held') return no('HOLD_FINISHED');
  if (state === 'expired' && model.nowMs < held.untilMs) return no('HOLD_NOT_DUE');
  move(model, [[held.account, 0n, -held.remaining]]);
  held.remaining = 0n;
  held.state = state;
  return yes;
}

function reverse(model: Model, entry: Entry | null): Done {
  if (!entry) return no('NOT_REVERSIBLE');
  if (entry.reversed) return no('ALREADY_REVERSED');
  const { code } = move(
    model,
    entry.moves.map(([place, amount]) => [place, -amount]),
  );
  entry.reversed = code === null;
  return { code, entry: null };
}

type Change = Operation & { readonly do: 'freeze' | 'sleep' | 'wake' | 'close' | 'terms' };

function change(model: Model, asked: Change): Done {
  const account = model.accounts.get(asked.account);
  if (!account) return no('NOT_FOUND');
  if (account.status === 'closed') return no('ACCOUNT_CLOSED');
  if (asked.do === 'freeze') account.freeze = asked.freeze;
  if (asked.do === 'wake') account.status = 'open';
  if (asked.do === 'sleep') {
    if (asked.stale) return no('ACCOUNT_ACTIVE');
    account.status = 'dormant';
  }
  if (asked.do === 'terms') {
    const { product, version, floor } = asked;
    if (product === account.product && version < account.version) return no('TERMS_OUTDATED');
    Object.assign(account, { product, version, floor });
  }
  if (asked.do === 'close') {
    if (account.balance !== 0n || account.reserved !== 0n) return no('ACCOUNT_NOT_EMPTY');
    account.status = 'closed';
  }
  return yes;
}

/** What has an answer already keeps it; an account that nobody knows has none. */
function once(model: Model, key: string, act: () => Done): Done {
  const known = model.once.get(key);
  if (known) return known;
  const done = act();
  if (done.code !== 'NOT_FOUND') model.once.set(key, done);
  return done;
}

function open(model: Model, { account, floor, product, version }: Operation & { readonly do: 'open' }): Done {
  if (!model.accounts.has(account)) {
    model.accounts.set(account, {
      balance: 0n,
      reserved: 0n,
      status: 'open',
      freeze: 'none',
      floor,
      product,
      version,
    });
  }
  return yes;
}

/** Carries out one operation. Undefined where it names something of which there is none. */
function carryOut(model: Model, asked: Operation): Done | undefined {
  switch (asked.do) {
    case 'open':
      return open(model, asked);
    case 'credit':
    case 'debit': {
      const signed = asked.do === 'credit' ? asked.amount : -asked.amount;
      return move(model, withBank(asked.account, signed, `cash ${asked.desk}`));
    }
    case 'float':
      return move(model, [
        [`${asked.branch} office`, asked.amount],
        [cashOf(asked.branch, asked.desk), -asked.amount],
      ]);
    case 'transfer':
      return transfer(model, asked.account, asked.to, asked.amount);
    case 'arrive':
      return model.onTheWay.length > 0 ? arrive(model, asked.which % model.onTheWay.length) : undefined;
    case 'fee':
      return move(model, withBank(asked.account, -asked.amount, 'fees'));
    case 'add':
      return move(model, withBank(asked.account, asked.amount, 'adjustments'));
    case 'take':
      return move(model, withBank(asked.account, -asked.amount, 'adjustments'));
    case 'settle':
      return move(model, withBank(asked.account, asked.amount, 'suspense'));
    case 'bring':
      return once(model, `bring ${asked.account}`, () =>
        move(model, withBank(asked.account, asked.amount, 'brought')),
      );
    case 'interest':
      return once(model, `interest ${asked.account} ${asked.period}`, () =>
        move(model, withBank(asked.account, asked.amount, 'interest'), true),
      );
    case 'hold':
      return hold(model, asked.account, asked.amount, asked.lastsMs);
    case 'pay': {
      const held = chosen(model.holds, asked.hold);
      return held && pay(model, held, asked.to, asked.amount);
    }
    case 'void':
    case 'expire': {
      const held = chosen(model.holds, asked.hold);
      return held && release(model, held, asked.do === 'void' ? 'voided' : 'expired');
    }
    case 'reverse':
      return model.entries.length > 0
        ? reverse(model, chosen(model.entries, asked.entry) ?? null)
        : undefined;
    case 'wait':
      model.nowMs += asked.ms;
      return undefined;
    default:
      return change(model, asked);
  }
}

/** Carries out one operation. @returns null, or the code with which it is refused */
export function apply(model: Model, asked: Operation): string | null {
  const done = carryOut(model, asked);
  if (!done) return null;
  model.entries.push(done.entry);
  return done.code;
}
