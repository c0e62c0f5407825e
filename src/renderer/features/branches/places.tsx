import type { StaffPlace } from '../../app/places';
import { Branches } from './Branches';

export const places: readonly StaffPlace[] = [
  { path: '/branches/:code?', show: ({ code = null }) => <Branches code={code} /> },
];
