import type { StaffPlace } from '../../app/places';
import { Transactions } from './Transactions';

export const places: readonly StaffPlace[] = [
  { path: '/transactions/:record?', show: ({ record = null }) => <Transactions record={record} /> },
];
