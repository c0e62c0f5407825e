import type { StaffPlace } from '../../app/places';
import { ChangePassword } from './ChangePassword';

export const places: readonly StaffPlace[] = [{ path: '/password', show: () => <ChangePassword /> }];
