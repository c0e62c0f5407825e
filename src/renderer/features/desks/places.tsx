import type { StaffPlace } from '../../app/places';
import { Desks } from './Desks';

export const places: readonly StaffPlace[] = [
  { path: '/desks/:deskId?', show: ({ deskId = null }) => <Desks deskId={deskId} /> },
];
