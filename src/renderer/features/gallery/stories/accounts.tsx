import type { Answers } from '../sampleBridge';
import { otherAccountId, reversedEntry, summary } from '../samples/accounts';
import { customer } from '../samples/people';
import type { Story } from '../story';
import { staffAt } from './stages';

const withAccount = (changed: Partial<typeof summary>): Answers => ({
  'accounts.ofUser': { value: { rows: [{ ...summary, ...changed }] } },
});

const panel = (answers: Answers = {}) => staffAt(`/users/${customer.userId}`, answers);

/** The buttons of the account, in the order in which they stand. */
const buttons = ['transfer', 'hold', 'balanceAt', 'fee', 'adjust', 'freeze', 'close'] as const;

const opened = (task: (typeof buttons)[number]) =>
  [
    { click: `aside ul:first-of-type li:nth-child(${buttons.indexOf(task) + 1}) button` },
    { wait: 'dialog input' },
  ] as const;

const entryButton = 'aside ul ~ ul li button';

export const accountStories: readonly Story[] = [
  { id: 'account-frozen', screen: panel(withAccount({ freeze: 'debit' })) },
  { id: 'account-closed', screen: panel(withAccount({ status: 'closed', balance: '0', available: '0' })) },
  { id: 'account-dormant', screen: panel(withAccount({ status: 'dormant' })) },
  { id: 'account-transfer', screen: panel(), steps: opened('transfer') },
  {
    id: 'account-transfer-payee',
    screen: panel(),
    steps: [
      ...opened('transfer'),
      { type: 'dialog input[name=to]', text: otherAccountId },
      { type: 'dialog input[name=amount]', text: '2500' },
    ],
  },
  {
    id: 'account-transfer-refused',
    screen: panel({
      'transfers.make': { failure: { code: 'ACCOUNT_FROZEN' } },
    }),
    steps: [
      ...opened('transfer'),
      { type: 'dialog input[name=to]', text: otherAccountId },
      { type: 'dialog input[name=amount]', text: '2500' },
      { submit: 'dialog form' },
      { wait: 'dialog [role=alert]' },
    ],
  },
  {
    id: 'account-transfer-done',
    screen: panel(),
    steps: [
      ...opened('transfer'),
      { type: 'dialog input[name=to]', text: otherAccountId },
      { type: 'dialog input[name=amount]', text: '2500' },
      { submit: 'dialog form' },
      { wait: 'dialog [role=status]' },
    ],
  },
  { id: 'account-holds', screen: panel(), steps: opened('hold') },
  {
    id: 'account-holds-empty',
    screen: panel({ 'holds.ofAccount': { value: { rows: [] } } }),
    steps: opened('hold'),
  },
  {
    id: 'account-balance-on-a-day',
    screen: panel(),
    steps: [
      ...opened('balanceAt'),
      { type: 'dialog input[name=day]', text: '31/10/2026' },
      { wait: 'dialog dl' },
    ],
  },
  { id: 'account-fee', screen: panel(), steps: opened('fee') },
  { id: 'account-adjust', screen: panel(), steps: opened('adjust') },
  { id: 'account-freeze', screen: panel(), steps: opened('freeze') },
  { id: 'account-close', screen: panel(), steps: opened('close') },
  { id: 'account-entry', screen: panel(), steps: [{ click: entryButton }, { wait: 'dialog dl' }] },
  {
    id: 'account-entry-reversed',
    screen: panel({ 'accounts.entry': { value: reversedEntry } }),
    steps: [{ click: entryButton }, { wait: 'dialog dl' }],
  },
  {
    id: 'account-reverse',
    screen: panel(),
    steps: [{ click: entryButton }, { click: 'dialog dl ~ div button' }, { wait: 'dialog form' }],
  },
];
