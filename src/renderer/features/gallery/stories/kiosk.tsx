import { otherAccountId, summary } from '../samples/accounts';
import { untoldRow } from '../samples/untold';
import type { Story } from '../story';
import { failing, kioskAt } from './stages';

const typeAmount = (text: string) => [{ type: 'input[name=amount]', text }] as const;
const toAnother = [{ type: 'input[name=to]', text: otherAccountId }, ...typeAmount('2500')] as const;
const sent = [...typeAmount('5000'), { submit: 'form' }] as const;

export const kioskStories: readonly Story[] = [
  { id: 'kiosk-home', screen: kioskAt('/') },
  { id: 'kiosk-home-loading', screen: kioskAt('/', { 'accounts.ofUser': 'pending' }) },
  { id: 'kiosk-home-error', screen: kioskAt('/', { 'accounts.ofUser': failing('INTERNAL') }) },
  { id: 'kiosk-home-no-account', screen: kioskAt('/', { 'accounts.ofUser': { value: { rows: [] } } }) },
  { id: 'kiosk-credit', screen: kioskAt('/credit') },
  { id: 'kiosk-credit-typing', screen: kioskAt('/credit'), steps: typeAmount('5000') },
  { id: 'kiosk-credit-receipt', screen: kioskAt('/credit'), steps: [...sent, { wait: 'article' }] },
  {
    id: 'kiosk-debit-beyond',
    screen: kioskAt('/debit'),
    steps: typeAmount('90000'),
  },
  {
    id: 'kiosk-debit-short',
    screen: kioskAt('/debit', {
      'cash.debit': { failure: { code: 'DESK_CASH_SHORT', details: { available: '200000' } } },
    }),
    steps: [...typeAmount('3000'), { submit: 'form' }, { wait: '[role=alert]' }],
  },
  {
    id: 'kiosk-debit-confirming',
    screen: kioskAt('/debit', { 'cash.debit': { failure: { code: 'CONFIRMING' } } }),
    steps: [...typeAmount('1250.50'), { submit: 'form' }],
  },
  { id: 'kiosk-transfer', screen: kioskAt('/transfer') },
  {
    id: 'kiosk-transfer-typing',
    screen: kioskAt('/transfer', {
      'transfers.payee': { value: { to: otherAccountId, name: 'As••• K•••', branch: 'MAIN' } },
    }),
    steps: toAnother,
  },
  {
    id: 'kiosk-transfer-receipt',
    screen: kioskAt('/transfer'),
    steps: [...toAnother, { submit: 'form' }, { wait: 'article' }],
  },
  { id: 'kiosk-history', screen: kioskAt('/transactions') },
  {
    id: 'kiosk-history-empty',
    screen: kioskAt('/transactions', { 'accounts.history': { value: { rows: [], next: null } } }),
  },
  { id: 'kiosk-chart', screen: kioskAt('/chart') },
  { id: 'kiosk-chart-error', screen: kioskAt('/chart', { 'accounts.sixMonths': failing('INTERNAL') }) },
  {
    id: 'kiosk-untold',
    screen: kioskAt('/', {
      'intents.untold': {
        value: { rows: [untoldRow('cash-credit', 'posted')] },
      },
      'accounts.summary': { value: summary },
    }),
  },
];
