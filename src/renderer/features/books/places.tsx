import type { StaffPlace } from '../../app/places';
import { Books } from './Books';

export const places: readonly StaffPlace[] = [{ path: '/books', show: () => <Books /> }];
