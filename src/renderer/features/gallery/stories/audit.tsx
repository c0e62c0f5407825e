import { auditPath, creditRecord, refusedRecord, signInFigures, statusRecord } from '../samples/audit';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

const none = { value: { rows: [], next: null } };
const searchField = 'main input[type=text]';
const recordAt = (index: number, record: object) =>
  staffAt(auditPath(index), { 'audit.record': { value: record } });

export const auditStories: readonly Story[] = [
  { id: 'audit-list', screen: staffAt('/audit') },
  { id: 'audit-change', screen: recordAt(1, statusRecord) },
  { id: 'audit-entry', screen: recordAt(4, creditRecord) },
  { id: 'audit-refusal', screen: recordAt(5, refusedRecord) },
  { id: 'audit-loading', screen: staffAt('/audit', { 'audit.list': 'pending' }) },
  { id: 'audit-empty', screen: staffAt('/audit', { 'audit.list': none }) },
  {
    id: 'audit-no-result',
    screen: staffAt('/audit', { 'audit.list': none }),
    steps: [{ wait: searchField }, { type: searchField, text: '56125810099' }],
  },
  {
    id: 'audit-no-search',
    screen: staffAt('/audit'),
    steps: [{ wait: searchField }, { type: searchField, text: '5612' }],
  },
  { id: 'audit-refused', screen: staffAt('/audit', { 'audit.list': failing('NOT_PERMITTED') }) },
  { id: 'audit-error', screen: staffAt('/audit', { 'audit.list': failing('DATABASE_UNAVAILABLE') }) },
  {
    id: 'audit-saving',
    screen: staffAt('/audit', { 'audit.save': { running: { progress: 0.4, step: null } } }),
    steps: [{ click: 'main button[type=button]:not([aria-label])' }, { wait: 'main [role=progressbar]' }],
  },
  { id: 'sign-ins-list', screen: staffAt('/sign-ins') },
  { id: 'sign-ins-empty', screen: staffAt('/sign-ins', { 'signIns.list': none }) },
  { id: 'sign-ins-no-result', screen: staffAt('/sign-ins/56125810099', { 'signIns.list': none }) },
  { id: 'sign-ins-error', screen: staffAt('/sign-ins', { 'signIns.list': failing('INTERNAL') }) },
  { id: 'sign-in-months', screen: staffAt('/sign-in-months') },
  {
    id: 'sign-in-months-empty',
    screen: staffAt('/sign-in-months', { 'signIns.months': { value: { ...signInFigures, rows: [] } } }),
  },
];
