import type { Client } from '@renderer/app/bridge';
import { makeFormats } from '@renderer/app/formats';
import { createQueryClient, followEvents } from '@renderer/app/queries';
import { shownValue, suggestionsFor } from '@renderer/ui/filterSuggestions';
import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, onTestFinished, test } from 'vitest';

type Listener = (payload: unknown) => void;

/** A query client with answers in it, and a way to send it events. */
function followed() {
  const listeners = new Map<string, Listener>();
  const client = {
    on: (event: string, listener: Listener) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  } as Pick<Client, 'on'> as Client;
  const queries = createQueryClient();
  queries.setQueryData(['users.list', { search: '' }], 'people');
  queries.setQueryData(['accounts.summary', { accountId: '1' }], 'money');
  queries.setQueryData(['app.state', {}], 'desk');
  const stop = followEvents(client, queries);
  const isOld = (key: string) =>
    queries.getQueryCache().find({ queryKey: [key], exact: false })?.state.isInvalidated;
  return { listeners, queries, stop, isOld };
}

describe('an event', () => {
  test('makes old what it names and nothing else', () => {
    const { listeners, isOld } = followed();
    listeners.get('account.changed')?.({ accountId: '1' });
    expect([isOld('accounts.summary'), isOld('users.list'), isOld('app.state')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('of a new day makes the figures of the last one old', () => {
    const { listeners, queries, isOld } = followed();
    queries.setQueryData(['figures.dashboard', { branch: null }], 'yesterday');
    listeners.get('app.changed')?.({});
    expect([isOld('figures.dashboard'), isOld('accounts.summary')]).toEqual([true, false]);
  });

  test('that does not say what changed makes all old', () => {
    const { listeners, isOld } = followed();
    listeners.get('bank.changed')?.({});
    expect([isOld('accounts.summary'), isOld('users.list'), isOld('app.state')]).toEqual([true, true, true]);
  });

  test('makes old a first answer, too, that was on its way when it came', async () => {
    const { listeners, queries } = followed();
    let arrive = (_answer: string): void => undefined;
    const answers = [new Promise<string>((resolve) => (arrive = resolve)), Promise.resolve('in trouble')];
    const observer = new QueryObserver(queries, {
      queryKey: ['app.state', { window: 2 }],
      queryFn: () => answers.shift() ?? 'asked too often',
    });
    onTestFinished(observer.subscribe(() => undefined));
    listeners.get('app.changed')?.({});
    arrive('starting');
    await expect.poll(() => observer.getCurrentResult().data).toBe('in trouble');
  });

  test('the end of a session leaves nothing of a person behind', () => {
    const { listeners, queries } = followed();
    listeners.get('session.changed')?.({ why: 'ended' });
    const left = queries
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[0]);
    expect(left).toEqual(['app.state']);
  });

  test('a lock keeps what was read', () => {
    const { listeners, queries } = followed();
    listeners.get('session.changed')?.({ why: 'locked' });
    expect(queries.getQueryCache().getAll()).toHaveLength(3);
  });

  test('is no longer heard after stopping', () => {
    const { listeners, stop } = followed();
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('times and dates', () => {
  const words = { today: 'Today', yesterday: 'Yesterday' };
  const formats = makeFormats('en', 'Asia/Kolkata', '2026-11-23', words);

  test('are those of the branch', () => {
    expect(formats.moment('2026-11-22T20:00:00.000Z')).toBe('23 Nov 2026, 01:30');
    expect(formats.time('2026-11-22T18:29:00.000Z')).toBe('23:59');
  });

  test('days are named from the business date', () => {
    expect(['2026-11-23', '2026-11-22', '2026-11-21'].map(formats.dayHeading)).toEqual([
      'Today',
      'Yesterday',
      '21 Nov 2026',
    ]);
  });

  test('Hindi has Hindi months and the digits of the books', () => {
    expect(makeFormats('hi', 'Asia/Kolkata', '2026-11-23', words).day('2026-11-23')).toMatch(/^23 नव/);
  });
});

describe('a filter that one can type', () => {
  const filters = [
    { id: 'role', label: 'Role', options: [{ value: 'Admin', label: 'Admin' }] },
    { id: 'status', label: 'Status', options: [{ value: 'Suspended', label: 'Suspended' }] },
  ];
  const offered = (text: string, values = {}) =>
    suggestionsFor(filters, values, text).map(({ value }) => value);

  test.each(['sus', 'status', 'Status:sus', 'status: Suspended'])('"%s" offers the status', (text) => {
    expect(offered(text)).toEqual(['status=Suspended']);
  });

  test('a name offers nothing, no text offers all, a chosen filter is not offered again', () => {
    expect(offered('Kavya')).toEqual([]);
    expect(offered('')).toEqual(['role=Admin', 'status=Suspended']);
    expect(offered('', { role: 'Admin' })).toEqual(['status=Suspended']);
  });

  test('what a filter reads out of the text is offered as it shows it, and is a chip then', () => {
    const days = {
      id: 'days',
      label: 'Days',
      options: [{ value: 'today', label: 'Today' }],
      read: (text: string) => (text === '1/2' ? 'first' : null),
      show: (value: string) => `1 Feb (${value})`,
    };
    expect(suggestionsFor([days], {}, ' 1/2 ')).toEqual([
      { value: 'days=first', filter: 'Days:', label: '1 Feb (first)' },
    ]);
    expect(suggestionsFor([days], {}, 'tod')).toMatchObject([{ value: 'days=today' }]);
    expect(['today', 'first', undefined].map((value) => shownValue(days, value))).toEqual([
      'Today',
      '1 Feb (first)',
      null,
    ]);
  });
});
