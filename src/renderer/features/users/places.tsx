import type { StaffPlace } from '../../app/places';
import { AddUser } from './AddUser';
import { ImportUsers } from './ImportUsers';
import { Users } from './Users';

export const places: readonly StaffPlace[] = [
  { path: '/users/add', show: () => <AddUser /> },
  { path: '/users/import', show: () => <ImportUsers /> },
  { path: '/users/:userId?', show: ({ userId = null }) => <Users userId={userId} /> },
];
