import type { Story } from '../story';
import { failing, staffAt } from './stages';

export const productStories: readonly Story[] = [
  { id: 'products', screen: staffAt('/products') },
  { id: 'products-error', screen: staffAt('/products', { 'products.list': failing('INTERNAL') }) },
  {
    id: 'products-change',
    screen: staffAt('/products'),
    steps: [{ click: 'main section button' }, { wait: 'dialog form' }],
  },
];
