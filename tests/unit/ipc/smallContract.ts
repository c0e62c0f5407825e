import { command, event, job, query } from '@shared/contract/line';
import { accountId, amount, cashAmount, nothing, userId } from '@shared/contract/values';
import { z } from 'zod';

/** A contract with one line of each kind that the dispatcher treats differently. */
export const smallContract = {
  'open.echo': query({
    permission: 'open',
    input: z.strictObject({ text: z.string().max(20), times: z.int().min(1).default(1) }),
    output: z.object({ text: z.string() }),
  }),
  'open.fail': query({ permission: 'open', input: nothing, output: nothing }),
  'first.only': command({ permission: 'firstRun', records: null, input: nothing, output: nothing }),
  'cash.give': command({
    permission: 'cash.post',
    about: { account: 'accountId' },
    records: 'cash-credit',
    input: z.strictObject({ accountId, amount: cashAmount }),
    output: z.object({ balance: amount }),
  }),
  'user.look': query({
    permission: 'user.read',
    about: { user: 'userId' },
    input: z.strictObject({ userId }),
    output: z.object({ name: z.string() }),
  }),
  'own.thing': query({ permission: 'session.self', input: nothing, output: nothing }),
  'auth.lock': command({ permission: 'session.self', records: null, input: nothing, output: nothing }),
  'auth.signOut': command({ permission: 'session.self', records: null, input: nothing, output: nothing }),
  'auth.unlock': command({ permission: 'session.self', records: null, input: nothing, output: nothing }),
  'long.work': job({
    permission: 'chart.save',
    about: { account: 'accountId' },
    records: 'exported',
    input: z.strictObject({ accountId }),
    output: z.object({ total: amount }),
  }),
  'account.moved': event({
    permission: 'account.read',
    about: { account: 'accountId' },
    payload: z.object({ accountId }),
  }),
  'all.changed': event({ permission: 'open', payload: nothing }),
  'mine.changed': event({ permission: 'session.self', payload: nothing }),
};
