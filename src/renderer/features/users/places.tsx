import type { StaffPlace } from '../../app/places';
import { AddUser } from './AddUser';
import { Users } from './Users';

export const places: readonly StaffPlace[] = [
  { path: '/users/add', show: () => <AddUser /> },
  { path: '/users/:userId?', show: ({ userId = null }) => <Users userId={userId} /> },
];
