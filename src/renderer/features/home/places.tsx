import type { StaffPlace } from '../../app/places';
import { Home } from './Home';

export const places: readonly StaffPlace[] = [{ path: '/', show: () => <Home /> }];
