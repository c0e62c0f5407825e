import type { StaffPlace } from '../../app/places';
import { Analytics } from './Analytics';

export const places: readonly StaffPlace[] = [{ path: '/analytics', show: () => <Analytics /> }];
