import { at } from './bank';

export const wholeBooks = {
  branch: 'MAIN',
  branchName: 'Pune, Laxmi Road',
  at: at('05:36:00'),
  by: 'Meera Kulkarni',
  records: 1_284_310,
  books: 24_118,
  signatures: 902_447,
  roots: 214,
  found: 0,
  stopped: 0,
  findings: [],
};

export const damagedBooks = {
  ...wholeBooks,
  branch: 'NASHIK',
  branchName: 'Nashik, College Road',
  found: 4,
  stopped: 3,
  findings: [
    {
      problem: 'chain',
      kind: 'desk',
      id: 'D4T8W1ZC',
      deskName: 'Kiosk at the door',
      no: 20_411,
      reference: 'TXN-4M8P-1QZX-7R2K',
      stopped: false,
    },
    {
      problem: 'balance',
      kind: 'account',
      id: '561258100314',
      deskName: null,
      no: 88,
      reference: 'TXN-4M8P-1QZX-7R2K',
      stopped: true,
    },
    {
      problem: 'summary',
      kind: 'gl',
      id: 'fee-income',
      deskName: 'Counter 2',
      no: 1_204,
      reference: 'TXN-9K2M-0VDA-3T5C',
      stopped: true,
    },
    {
      problem: 'missing',
      kind: 'cash',
      id: 'D4T8W1ZC',
      deskName: 'Kiosk at the door',
      no: 310,
      reference: '',
      stopped: true,
    },
  ],
};
