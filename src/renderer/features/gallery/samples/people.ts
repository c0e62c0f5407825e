import type { CallOutput } from '@shared/contract';
import type { Role, Status } from '@shared/permissions';
import { at } from './bank';

export type UserRow = CallOutput<'users.list'>['rows'][number];

const people: readonly (readonly [string, string, Role, Status])[] = [
  ['Sanjay', 'Banerjee', 'Super_Admin', 'Active'],
  ['Meera', 'Nair', 'Admin', 'Active'],
  ['Arjun', 'Deshpande', 'Employee', 'Active'],
  ['Farida', 'Qureshi', 'Employee', 'Active'],
  ['Lakshmi', 'Venkataraman', 'Employee', 'Inactive'],
  ['Rohan', 'Kulkarni', 'Customer', 'Active'],
  ['Ishita', 'Chatterjee', 'Customer', 'Active'],
  ['Gurpreet', 'Singh', 'Customer', 'Active'],
  ['Nusrat', 'Ahmed', 'Customer', 'Suspended'],
  ['Kavya', 'Iyer', 'Customer', 'Active'],
  ['अनन्या', 'शर्मा', 'Customer', 'Active'],
  ['Tenzin', 'Dorjee', 'Customer', 'Pending'],
  ['Mathew', 'Kurian', 'Customer', 'Active'],
  ['Padma', 'Reddy', 'Customer', 'Active'],
  ['Vikram', 'Rathore', 'Customer', 'Active'],
  ['Sunita', 'Mahato', 'Customer', 'Inactive'],
  ['Joseph', 'D’Souza', 'Customer', 'Active'],
  ['Bhavana', 'Patel', 'Customer', 'Active'],
  ['Imran', 'Sheikh', 'Customer', 'Active'],
  ['Rukmini', 'Gogoi', 'Customer', 'Pending'],
  ['Harish', 'Bhat', 'Customer', 'Active'],
  ['Nandini', 'Mukherjee', 'Customer', 'Active'],
  ['Devendra', 'Chauhan', 'Customer', 'Active'],
  ['Zoya', 'Fernandes', 'Customer', 'Active'],
];

const signedInAt = (index: number, status: Status): string | null => {
  if (status === 'Pending') return null;
  if (status !== 'Active') return at('09:20:00', `2026-0${1 + (index % 7)}-14`);
  const day = String(23 - (index % 19)).padStart(2, '0');
  return at(`0${3 + (index % 6)}:${10 + (index % 45)}:00`, `2026-11-${day}`);
};

export const userRows: readonly UserRow[] = people.map(([firstName, lastName, role, status], index) => ({
  userId: String(56_125_810_021 + index),
  firstName,
  lastName,
  email: `customer${index}@example.com`,
  phones: [`98220${String(10_000 + index * 37)}`],
  role,
  status,
  duties: role === 'Employee' && index === 2 ? ['supervisor'] : [],
  branch: 'MAIN',
  addedAt: at('05:30:00', `2026-0${1 + (index % 8)}-02`),
  lastSignIn: signedInAt(index, status),
  dormant: status === 'Inactive',
  active: status === 'Active',
}));

export const customer: CallOutput<'users.get'> = {
  ...(userRows[9] as UserRow),
  version: 3,
  lockedUntil: null,
  email: 'kavya.iyer@example.com',
  phones: ['9822010333', '9130044552'],
  birthDate: '1995-01-11',
  gender: 'Female',
  state: 'Maharashtra',
  city: 'Pune',
  street: 'B-7 Lake View, Erandwane',
  accounts: ['000000000017'],
  addedBy: '56125810022',
  addedAt: at('06:14:00', '2026-05-04'),
};

export const signIns: CallOutput<'users.signIns'>['rows'] = [
  { at: at('04:12:09'), desk: 'Kiosk at the door', outcome: 'signedIn' },
  { at: at('04:11:40'), desk: 'Kiosk at the door', outcome: 'refused' },
  { at: at('10:03:51', '2026-11-19'), desk: 'Kiosk at the door', outcome: 'signedIn' },
  { at: at('05:47:18', '2026-11-12'), desk: 'Kiosk at the door', outcome: 'signedIn' },
];

export const savedViews: CallOutput<'views.list'>['views'] = [
  {
    name: 'Dormant customers',
    search: '',
    filters: { role: 'Customer', activity: 'dormant' },
    sort: { column: 'lastSignIn', descending: false },
    columns: ['userId', 'name', 'status', 'lastSignIn'],
  },
  {
    name: 'New this week',
    search: '',
    filters: { added: '7' },
    sort: { column: 'addedAt', descending: true },
    columns: ['userId', 'name', 'role', 'addedAt'],
  },
];

export const statusesChanged: CallOutput<'users.changeStatuses'> = {
  changed: 22,
  refused: [
    { userId: '56125810021', name: 'Sanjay Banerjee', why: 'lastSuperAdmin' },
    { userId: '56125810025', name: 'Lakshmi Venkataraman', why: 'notAllowed' },
  ],
};
