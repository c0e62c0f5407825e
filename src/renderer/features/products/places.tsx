import type { StaffPlace } from '../../app/places';
import { Products } from './Products';

export const places: readonly StaffPlace[] = [
  { path: '/products/:product?', show: ({ product = null }) => <Products product={product} /> },
];
