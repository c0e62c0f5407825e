import type { CallOutput } from '@shared/contract';
import { accountId, otherAccountId } from './accounts';
import { at } from './bank';

type Row = CallOutput<'entries.list'>['rows'][number];
/** As they cross: amounts as digits. */
type Wire<Value> = Omit<Value, 'amount'> & { readonly amount: string };

const keyOf = (index: number): string =>
  `019ab000-0000-7000-8000-0000000003${String(index).padStart(2, '0')}`;

const desk = { deskId: 'K7M2P9QX', name: 'Counter 2' };
const kiosk = { deskId: 'D4T8W1ZC', name: 'Kiosk at the door' };
const kavya = { userId: '56125810030', name: 'Kavya Iyer' };
const asha = { userId: '56125810044', name: 'Asha Kulkarni' };
const arjun = { userId: '56125810023', name: 'Arjun Deshpande' };
const kavyas = { accountId, holder: kavya };
const ashas = { accountId: otherAccountId, holder: asha };

type Moved = Pick<Wire<Row>, 'kind' | 'amount' | 'debited' | 'credited'> & Partial<Wire<Row>>;

const today: readonly Moved[] = [
  { kind: 'transfer', amount: '1250000', debited: kavyas, credited: ashas },
  { kind: 'cash-credit', amount: '500000', debited: null, credited: kavyas, by: kavya, desk: kiosk },
  { kind: 'cash-debit', amount: '125050', debited: ashas, credited: null, by: asha, desk: kiosk },
  {
    kind: 'transfer-out',
    amount: '7500000',
    debited: kavyas,
    credited: null,
    farEnd: { branch: 'EAST', accountId: '000000004013' },
  },
  {
    kind: 'transfer-in',
    amount: '210000',
    debited: null,
    credited: ashas,
    farEnd: { branch: 'EAST', accountId: '000000004013' },
  },
  { kind: 'fee', amount: '11800', debited: ashas, credited: null },
];

const yesterday: readonly Moved[] = [
  { kind: 'interest', amount: '4217', debited: null, credited: kavyas, by: null },
  { kind: 'reversal', amount: '125050', debited: null, credited: ashas },
  { kind: 'adjustment', amount: '10000', debited: kavyas, credited: null },
  { kind: 'float', amount: '100000000', debited: null, credited: null },
];

const rowsOn = (date: string, moved: readonly Moved[], first: number): readonly Wire<Row>[] =>
  moved.map((entry, index) => ({
    key: keyOf(first + index),
    branch: 'MAIN',
    at: at(`0${8 - index}:${String(52 - index * 7)}:12`, date),
    businessDate: date,
    reference: `TXN-7K3M-0Q${String(40 + first + index)}-W4D2`,
    farEnd: null,
    desk,
    by: arjun,
    ...entry,
  }));

export const listedEntries = [...rowsOn('2026-11-23', today, 0), ...rowsOn('2026-11-22', yesterday, 10)];

export const transactionPath = (index: number): string => `/transactions/MAIN:${keyOf(index)}`;

const recordOf = (index: number) => ({
  ...listedEntries[index],
  valueDate: '2026-11-23',
  narration: 'Rent for November',
  reason: null,
  approvedBy: null,
  ties: [],
});

const line = (id: string, amount: string, balance: string) => ({
  kind: 'account',
  id,
  deskName: null,
  amount,
  balance,
});

export const transferRecord = {
  ...recordOf(0),
  lines: [line(accountId, '-1250000', '4874950'), line(otherAccountId, '1250000', '2310000')],
  ties: [
    {
      tie: 'reversedBy',
      branch: 'MAIN',
      key: keyOf(11),
      reference: 'TXN-7K3M-0Q51-W4D2',
      at: at('09:10:00'),
    },
  ],
};

export const sentRecord = {
  ...recordOf(3),
  lines: [
    line(accountId, '-7500000', '6124950'),
    {
      kind: 'gl',
      id: 'inter-branch-clearing',
      deskName: desk.name,
      amount: '7500000',
      balance: '7500000',
    },
  ],
  ties: [
    {
      tie: 'wentTo',
      branch: 'EAST',
      key: keyOf(30),
      reference: 'TXN-2FQ9-88AM-Z0C4',
      at: at('05:31:14'),
    },
  ],
};
