import type { Story } from '../story';
import { failing, staffAt } from './stages';

const form = { submit: 'aside form' };
const reasoned = { type: 'input[name=reason]', text: 'Board meeting of 20 November' };

export const productStories: readonly Story[] = [
  { id: 'products', screen: staffAt('/products') },
  { id: 'products-panel', screen: staffAt('/products/savings') },
  {
    id: 'products-error',
    screen: staffAt('/products', { 'products.list': failing('DATABASE_UNAVAILABLE') }),
  },
  {
    id: 'products-wrong',
    screen: staffAt('/products/savings'),
    steps: [{ type: 'input[name=basisPoints]', text: 'much' }, form],
  },
  {
    id: 'products-meanwhile',
    screen: staffAt('/products/savings', { 'products.change': failing('CHANGED_MEANWHILE') }),
    steps: [reasoned, form, { wait: 'aside [role=alert]' }],
  },
  {
    id: 'products-done',
    screen: staffAt('/products/savings', {
      'products.change': { value: { reference: 'TXN-4M8P-1QZX-7R2K' } },
    }),
    steps: [reasoned, form, { wait: 'aside [role=status]' }],
  },
];
