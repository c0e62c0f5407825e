import { at } from '../samples/bank';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

const kioskPath = '/desks/D4T8W1ZC';
const floatButton = 'aside footer button';

const credential = {
  deskId: 'H8J2L5NP',
  credential: 'BBK1-7Q4M-2XVD-9K3T-W6R8-HJ5P-0ZC1',
  expiresAt: at('06:00:00', '2026-11-24'),
};

export const deskStories: readonly Story[] = [
  { id: 'desks-list', screen: staffAt('/desks') },
  { id: 'desks-panel', screen: staffAt(kioskPath) },
  { id: 'desks-empty', screen: staffAt('/desks', { 'desks.list': { value: { rows: [] } } }) },
  { id: 'desks-error', screen: staffAt('/desks', { 'desks.list': failing('DATABASE_UNAVAILABLE') }) },
  {
    id: 'desks-float',
    screen: staffAt(kioskPath),
    steps: [{ click: floatButton }, { type: 'input[name=amount]', text: '50000' }],
  },
  {
    id: 'desks-float-done',
    screen: staffAt(kioskPath, {
      'desks.float': { value: { reference: 'TXN-4M8P-1QZX-7R2K', cash: '19874950' } },
    }),
    steps: [
      { click: floatButton },
      { type: 'input[name=amount]', text: '50000' },
      { submit: 'aside form' },
      { wait: 'aside [role=status]' },
    ],
  },
  {
    id: 'desks-revoke',
    screen: staffAt(kioskPath),
    steps: [{ click: 'aside footer button:last-child' }, { wait: 'dialog form' }],
  },
  { id: 'desk-add', screen: staffAt('/desks/add') },
  {
    id: 'desk-add-credential',
    screen: staffAt('/desks/add', { 'desks.issueCredential': { value: credential } }),
    steps: [
      { type: 'input[name=name]', text: 'Kiosk upstairs' },
      { submit: 'main form' },
      { wait: 'main code' },
    ],
  },
];
