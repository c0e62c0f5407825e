import type { StaffPlace } from '../../app/places';
import { Bulks } from './Bulks';
import { NewBulk } from './NewBulk';
import { OneBulk } from './OneBulk';

export const places: readonly StaffPlace[] = [
  { path: '/bulk/new', show: () => <NewBulk /> },
  { path: '/bulk/:branch/:key', show: ({ key = '' }) => <OneBulk key={key} bulkKey={key} /> },
  { path: '/bulk', show: () => <Bulks /> },
];
