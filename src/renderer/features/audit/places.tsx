import type { StaffPlace } from '../../app/places';
import { Audit } from './Audit';

export const places: readonly StaffPlace[] = [
  { path: '/audit/:record?', show: ({ record = null }) => <Audit record={record} /> },
];
