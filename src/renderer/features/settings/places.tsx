import type { StaffPlace } from '../../app/places';
import { Settings } from './Settings';

export const places: readonly StaffPlace[] = [{ path: '/settings', show: () => <Settings /> }];
