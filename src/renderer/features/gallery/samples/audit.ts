import type { CallOutput } from '@shared/contract';
import { accountId } from './accounts';
import { at } from './bank';

type AuditRow = CallOutput<'audit.list'>['rows'][number];
type Entry = CallOutput<'signIns.list'>['rows'][number];
type Figures = CallOutput<'signIns.months'>['rows'][number];

const keyOf = (index: number): string =>
  `019ab000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`;

const desk = { deskId: 'K7M2P9QX', name: 'Counter 2' };
const meera = { userId: '56125810022', name: 'Meera Nair' };
const arjun = { userId: '56125810023', name: 'Arjun Deshpande' };
const kavya = { userId: '56125810030', name: 'Kavya Iyer' };
const nothing = { person: null, accounts: [], desk: null, setting: null };

type Told = Pick<AuditRow, 'kind' | 'by'> & Partial<AuditRow>;

const told: readonly Told[] = [
  { kind: 'exported', by: meera },
  { kind: 'user-status-changed', by: meera, about: { ...nothing, person: kavya } },
  { kind: 'denied', by: arjun, outcome: 'refused' },
  { kind: 'account-freeze-changed', by: arjun, about: { ...nothing, accounts: [accountId] } },
  { kind: 'cash-credit', by: kavya, about: { ...nothing, accounts: [accountId] } },
  { kind: 'cash-debit', by: kavya, outcome: 'refused', about: { ...nothing, accounts: [accountId] } },
  { kind: 'sign-in-refused', by: null, outcome: 'refused', about: { ...nothing, person: arjun } },
  { kind: 'signed-in', by: arjun, about: { ...nothing, person: arjun } },
  { kind: 'day-opened', by: null },
];

export const auditRows: readonly AuditRow[] = told.map((row, index) => ({
  key: keyOf(index),
  branch: 'MAIN',
  reference: `TXN-7K3M-0Q${String(10 + index)}-W4D2`,
  at: at(`05:${String(50 - index * 3)}:12`),
  businessDate: '2026-11-23',
  outcome: 'done',
  desk,
  about: nothing,
  ...row,
}));

const detailOf = (index: number): CallOutput<'audit.record'> => ({
  ...(auditRows[index] as AuditRow),
  valueDate: '2026-11-23',
  refusal: null,
  reason: null,
  narration: '',
  session: 'k3Jq0VfTnW8sYx2LrPz5',
  approvedBy: null,
  reverses: null,
  differences: [],
  balances: [],
});

export const statusRecord: CallOutput<'audit.record'> = {
  ...detailOf(1),
  reason: 'Card and phone lost',
  differences: [
    { field: 'status', before: 'Active', after: 'Suspended' },
    { field: 'floor', before: null, after: '100000' },
  ],
};

/** As they cross: amounts as digits. */
export const creditRecord = {
  ...detailOf(4),
  narration: 'Cash deposit',
  balances: [{ accountId, before: '1245000', after: '1745000' }],
};

export const refusedRecord: CallOutput<'audit.record'> = { ...detailOf(5), refusal: 'INSUFFICIENT_FUNDS' };

export const auditPath = (index: number): string => `/audit/MAIN:${keyOf(index)}`;

const attempts: readonly (readonly [Entry['person'], Entry['outcome'], string | null])[] = [
  [meera, 'done', null],
  [arjun, 'done', null],
  [arjun, 'refused', 'wrongPassword'],
  [null, 'refused', 'unknown'],
  [kavya, 'refused', 'wrongDesk'],
  [kavya, 'done', null],
];

export const signInEntries: readonly Entry[] = attempts.map(([person, outcome, reason], index) => ({
  key: keyOf(40 + index),
  branch: 'MAIN',
  at: at(`04:${String(40 - index * 4)}:08`),
  person,
  desk: desk.name,
  outcome,
  reason,
}));

const months = ['2026-08', '2026-09', '2026-10', '2026-11'];

export const signInFigures: CallOutput<'signIns.months'> = {
  months,
  rows: months.slice(1).flatMap((month, index): Figures[] => [
    { month, branch: 'MAIN', role: null, signedIn: 0, refused: 2 + index, people: 0 },
    { month, branch: 'MAIN', role: 'Customer', signedIn: 410 + 35 * index, refused: 18, people: 214 },
    { month, branch: 'MAIN', role: 'Employee', signedIn: 96 - 11 * index, refused: 5, people: 4 },
  ]),
};
