import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { createSystemClock } from '@main/adapters/clock/system';
import { createIds } from '@main/adapters/crypto/random';
import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createSigning, type DeskKeys, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { createPosting, type Posting, type PostingDependencies } from '@main/application/posting';
import { accountOpeningKey } from '@main/domain/ledger/chain';
import type { CashIntent, EventIntent, FloatIntent, Intent } from '@main/domain/ledger/intents';
import { type Terms, termsOf } from '@main/domain/ledger/products';
import type { Clock } from '@main/ports/clock';
import type { Journal } from '@main/ports/journal';
import { uuidV7, withCheckDigit } from '@shared/ids';

export const branch = 'MAIN';
export const customer = '56125810031';

export const newKey = (): string => uuidV7(Date.now(), randomBytes(10));

/** The nth account of the tests, with its check digit. */
export const accountNo = (n: number): string => withCheckDigit(n.toString().padStart(11, '0'));

/** Desk names of the tests: DESK0001 … */
export const deskName = (n: number): string => `DESK${n.toString().padStart(4, '0')}`;

export const systemClock = createSystemClock().clock;
export const systemIds = createIds((length) => new Uint8Array(randomBytes(length)), Date.now);

/** A clock on which waiting takes no time, but counts; whatever else is ready to run gets its turn. */
export function quickClock(): Clock {
  let elapsedMs = 0;
  return {
    now: systemClock.now,
    elapsedMs: () => elapsedMs,
    pause: (ms) => {
      elapsedMs += ms;
      return setImmediate();
    },
  };
}

export type TestDesk = {
  readonly desk: string;
  readonly keys: DeskKeys;
  readonly posting: Posting;
  readonly reports: string[];
};

/** A desk that posts through the real module; whatever a test needs otherwise is given in `over`. */
export function testDesk(
  journal: Journal,
  desk: string,
  over: Partial<PostingDependencies> = {},
  keys: DeskKeys = generateDeskKeys(),
): TestDesk {
  const reports: string[] = [];
  const posting = createPosting({
    journal,
    intents: createMemoryIntents(),
    signing: createSigning(desk, keys.privateKey),
    clock: systemClock,
    ids: systemIds,
    timeZoneOf: () => 'Asia/Kolkata',
    hints: async () => new Map(),
    damaged: () => false,
    isTurnedAway: () => false,
    hears: () => true,
    report: (message, details) => reports.push(`${message} ${JSON.stringify(details)}`),
    ...over,
  });
  return { desk, keys, posting, reports };
}

/** What every intent of the tests has: a new key, the branch, and who asks. */
export const common = () => ({ key: newKey(), branch, postedBy: customer, session: null });

export const credit = (account: string, amount: bigint, over: Partial<CashIntent> = {}): CashIntent => ({
  ...common(),
  kind: 'cash-credit',
  account,
  amount,
  narration: '',
  ...over,
});

export const debit = (account: string, amount: bigint, over: Partial<CashIntent> = {}): CashIntent => ({
  ...credit(account, amount),
  kind: 'cash-debit',
  ...over,
});

export const float = (desk: string, amount: bigint): FloatIntent => ({
  ...common(),
  kind: 'float',
  desk,
  amount,
});

export const event = (kind: EventIntent['event'], over: Partial<EventIntent> = {}): EventIntent => ({
  ...common(),
  kind: 'event',
  event: kind,
  ...over,
});

export const opening = (
  account: string,
  userId: string = customer,
  terms: Terms = termsOf('savings', null),
): Intent => ({
  ...common(),
  key: accountOpeningKey(account),
  kind: 'account-opened',
  account,
  userId,
  terms,
});

/** Posts what must succeed. */
export async function mustPost(posting: Posting, ...intents: readonly Intent[]): Promise<void> {
  for (const intent of intents) {
    const result = await posting.post(intent);
    if (!result.ok)
      throw new Error(`${intent.kind} was refused: ${result.code} ${JSON.stringify(result.details)}`);
  }
}

/** The branch's general ledger, and the cash account of each desk with its float (paise). */
export async function openBranch(posting: Posting, desks: readonly string[], amount: bigint): Promise<void> {
  await mustPost(posting, event('branch-opened', { about: { branch } }));
  for (const desk of desks) {
    await mustPost(posting, event('desk-enrolled', { about: { desk } }));
    if (amount > 0n) await mustPost(posting, float(desk, amount));
  }
}
