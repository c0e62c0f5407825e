import type { StaffPlace } from '../../app/places';
import { SecondFactor } from './SecondFactor';

export const places: readonly StaffPlace[] = [{ path: '/second-factor', show: () => <SecondFactor /> }];
