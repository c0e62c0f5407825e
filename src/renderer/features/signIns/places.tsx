import type { StaffPlace } from '../../app/places';
import { Months } from './Months';
import { SignIns } from './SignIns';

export const places: readonly StaffPlace[] = [
  { path: '/sign-ins/:person?', show: ({ person = null }) => <SignIns person={person} /> },
  { path: '/sign-in-months', show: () => <Months /> },
];
