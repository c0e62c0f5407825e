import { listedEntries, sentRecord, transactionPath } from '../samples/transactions';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

const none = { value: { rows: [], next: null, reached: null } };
const searchField = 'main input[type=text]';
/** It has looked at a part of the years, and the rest is on its way. */
const far = ({ cursor }: { cursor?: string | undefined }) =>
  cursor === undefined
    ? { value: { rows: listedEntries.slice(3, 4), next: 'further', reached: '2026-03-14T06:20:00.000Z' } }
    : ('pending' as const);

export const transactionStories: readonly Story[] = [
  { id: 'transactions-list', screen: staffAt('/transactions') },
  { id: 'transactions-entry', screen: staffAt(transactionPath(0)) },
  {
    id: 'transactions-to-branch',
    screen: staffAt(transactionPath(3), { 'entries.record': { value: sentRecord } }),
  },
  { id: 'transactions-loading', screen: staffAt('/transactions', { 'entries.list': 'pending' }) },
  { id: 'transactions-empty', screen: staffAt('/transactions', { 'entries.list': none }) },
  {
    id: 'transactions-no-result',
    screen: staffAt('/transactions', { 'entries.list': none }),
    steps: [{ wait: searchField }, { type: searchField, text: '56125810099' }],
  },
  {
    id: 'transactions-no-search',
    screen: staffAt('/transactions'),
    steps: [{ wait: searchField }, { type: searchField, text: '5612' }],
  },
  { id: 'transactions-far', screen: staffAt('/transactions', { 'entries.list': far }) },
  {
    id: 'transactions-error',
    screen: staffAt('/transactions', { 'entries.list': failing('DATABASE_UNAVAILABLE') }),
  },
];
