import {
  type Bridge,
  type CallInput,
  type CallKey,
  type CallOutput,
  contract,
  type EventKey,
  type EventPayload,
  type Failure,
  type JobKey,
} from '@shared/contract';
import { referenceOf } from '@shared/ids';
import {
  accountId,
  customer,
  makeRows,
  readyState,
  receiptOf,
  signIns,
  sixMonthsOf,
  summaryOf,
  today,
} from './bank';

/** What a fake answer may be: the output, or a failure by its code. */
export type FakeAnswer<Key extends CallKey> =
  | CallOutput<Key>
  | {
      readonly failed: Failure['code'];
      readonly details?: Failure['details'];
      readonly fields?: Failure['fields'];
    };

export type FakeHandlers = {
  [Key in CallKey]?: (input: CallInput<Key>) => FakeAnswer<Key> | Promise<FakeAnswer<Key>>;
};

export type FakeBridge = Bridge & {
  readonly emit: <Key extends EventKey>(event: Key, payload: EventPayload<Key>) => void;
  /** Every call, in order, in wire form. */
  readonly calls: { readonly key: CallKey; readonly input: unknown }[];
  readonly handlers: FakeHandlers;
};

/**
 * The window's bridge without a main process: a kiosk's customer, an account that moves, drafts. It checks every
 * input and encodes every output by the contract, as main does. `overrides` answer instead.
 */
export function createFakeBridge(overrides: FakeHandlers = {}): FakeBridge {
  const listeners = new Map<EventKey, Set<(payload: unknown) => void>>();
  const emit: FakeBridge['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };
  const handlers: FakeHandlers = { ...kioskHandlers(emit), ...overrides };
  const calls: FakeBridge['calls'] = [];
  let count = 0;

  const run = async (
    key: CallKey,
    input: unknown,
  ): Promise<FakeAnswer<CallKey> | { failed: 'NOT_FOUND' }> => {
    const handler = handlers[key] as ((given: unknown) => FakeAnswer<CallKey>) | undefined;
    return handler ? handler(contract[key].input.parse(input)) : { failed: 'NOT_FOUND' };
  };
  const failureOf = (answer: object): Failure | null => {
    if (!('failed' in answer)) return null;
    const { failed, ...rest } = answer as { failed: Failure['code'] };
    return { code: failed, requestId: '7c1d6a52-0f3e', ...rest };
  };

  return {
    calls,
    emit,
    handlers,
    call: async (key, input) => {
      calls.push({ key, input });
      if (contract[key].kind === 'job') {
        count += 1;
        const jobId = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
        void follow(key as JobKey, input, jobId, run, failureOf, emit);
        return { ok: true, value: { jobId } };
      }
      const answer = await run(key, input);
      const failure = answer === null ? null : failureOf(answer);
      if (failure) return { ok: false, failure };
      return { ok: true, value: contract[key].output.encode(answer as never) };
    },
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
  };
}

async function follow(
  key: JobKey,
  input: unknown,
  jobId: string,
  run: (key: CallKey, input: unknown) => Promise<unknown>,
  failureOf: (answer: object) => Failure | null,
  emit: FakeBridge['emit'],
): Promise<void> {
  const output = (await run(key, input)) as object;
  const failure = failureOf(output);
  const common = { jobId, progress: 1, step: null };
  if (failure) emit('job', { ...common, state: 'failed', failure } as EventPayload<'job'>);
  else emit('job', { ...common, state: 'done', output: contract[key].output.encode(output as never) });
}

function kioskHandlers(emit: FakeBridge['emit']): FakeHandlers {
  const drafts = new Map<string, Record<string, string>>();
  const posted = new Map<string, CallOutput<'cash.credit'>>();
  let rows = makeRows();
  let session: CallOutput<'auth.session'> = null;
  let values: CallOutput<'settings.get'>['values'] = {
    language: 'en',
    theme: 'system',
    hideAmounts: false,
    railFolded: false,
    columns: {},
  };

  const post =
    (kind: 'credit' | 'debit') =>
    (input: CallInput<'cash.credit'>): FakeAnswer<'cash.credit'> => {
      const before = posted.get(input.key);
      if (before) return { ...before, repeated: true };
      const amount = kind === 'credit' ? input.amount : -input.amount;
      const balance = rows[0]?.balanceAfter ?? 0n;
      if (balance + amount < 0n)
        return { failed: 'INSUFFICIENT_FUNDS', details: { available: balance.toString() } };
      const row = {
        no: (rows[0]?.no ?? 1) + 1,
        reference: referenceOf(input.key),
        kind: `cash-${kind}`,
        amount,
        balanceAfter: balance + amount,
        narration: input.narration,
        bookingTime: '2026-11-23T08:35:09.000Z',
        businessDate: today,
      };
      rows = [row, ...rows];
      const receipt = receiptOf(row, input);
      posted.set(input.key, receipt);
      emit('account.changed', { accountId });
      return receipt;
    };
  const begin = (next: typeof session, why: EventPayload<'session.changed'>['why']) => {
    session = next;
    emit('session.changed', { why });
  };

  return {
    'app.state': () => readyState('kiosk'),
    'settings.get': () => ({ values, fixed: [] }),
    'settings.set': (change) => {
      values = { ...values, ...(change as Partial<typeof values>) };
      return { values, fixed: [] };
    },
    'auth.session': () => session,
    'auth.signIn': ({ password }) => {
      if (password !== 'monsoon over the ghats') return { failed: 'SIGN_IN_REFUSED' };
      begin(customer, 'started');
      return customer;
    },
    'auth.signOut': () => {
      begin(null, 'ended');
      return {};
    },
    'auth.lock': () => {
      begin({ ...customer, locked: true }, 'locked');
      return {};
    },
    'auth.unlock': ({ password }) => {
      if (password !== 'monsoon over the ghats') return { failed: 'PASSWORD_WRONG' };
      begin(customer, 'unlocked');
      return customer;
    },
    'accounts.ofUser': () => ({ rows: [summaryOf(rows)] }),
    'accounts.summary': () => summaryOf(rows),
    'accounts.history': ({ before, limit }) => {
      const open = rows.filter((row) => before === undefined || row.no < before);
      const page = open.slice(0, limit);
      return { rows: page, next: open.length > page.length ? (page.at(-1)?.no ?? null) : null };
    },
    'accounts.sixMonths': () => sixMonthsOf(rows),
    'users.signIns': () => ({ rows: signIns }),
    'cash.credit': post('credit'),
    'cash.debit': post('debit'),
    'intents.untold': () => ({ rows: [] }),
    'intents.acknowledge': () => ({}),
    'drafts.get': ({ form }) => ({ draft: drafts.get(form) ?? null }),
    'drafts.put': ({ form, draft }) => {
      if (draft) drafts.set(form, draft);
      else drafts.delete(form);
      return {};
    },
    'page.print': () => ({}),
    'log.report': () => ({}),
    'jobs.cancel': () => ({}),
    'charts.save': ({ format }) => ({ saved: `/home/ritu/Pictures/transaction_chart_56125810030.${format}` }),
    'receipts.save': ({ reference }) => ({ saved: `/home/ritu/Documents/receipt_${reference}.pdf` }),
  };
}
