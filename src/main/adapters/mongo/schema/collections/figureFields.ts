import { recordKinds } from '@main/domain/ledger/events';
import { mostLarge } from '@main/domain/ledger/figures';
import { accountId, date } from '@shared/contract/values';
import { z } from 'zod';
import { long } from '../collection';

const flow = z.strictObject({ count: z.int().min(0), amount: long.min(0n) });

const movement = { entries: z.int().min(0), credits: flow, debits: flow };

/** What money moved, as desks' days and their roll-ups have it (domain/ledger/figures). */
export const figureFields = {
  ...movement,
  kinds: z.array(z.strictObject({ kind: z.enum(recordKinds), ...movement })),
  largest: z
    .array(z.strictObject({ record: z.string().max(60), account: accountId, amount: long, date }))
    .max(mostLarge),
  sizes: z.array(z.strictObject({ digits: z.int().min(1), count: z.int().min(0), amount: long.min(0n) })),
};
