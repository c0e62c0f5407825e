import type { StaffPlace } from '../../app/places';
import { Products } from './Products';

export const places: readonly StaffPlace[] = [{ path: '/products', show: () => <Products /> }];
