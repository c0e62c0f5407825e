import { at } from './bank';

export const deskRows = [
  {
    deskId: 'K7M2P9QX',
    name: 'Counter 2',
    branch: 'MAIN',
    kind: 'staff',
    status: 'active',
    version: '0.1.0',
    lastContact: at('05:35:00'),
    cash: '0',
    thisDesk: true,
  },
  {
    deskId: 'D4T8W1ZC',
    name: 'Kiosk at the door',
    branch: 'MAIN',
    kind: 'kiosk',
    status: 'active',
    version: '0.1.0',
    lastContact: at('05:34:12'),
    cash: '14874950',
    thisDesk: false,
  },
  {
    deskId: 'P3R6S9VB',
    name: 'Kiosk upstairs',
    branch: 'MAIN',
    kind: 'kiosk',
    status: 'enrolled',
    version: null,
    lastContact: null,
    cash: '0',
    thisDesk: false,
  },
  {
    deskId: 'A1B5C8DE',
    name: 'Old counter',
    branch: 'MAIN',
    kind: 'staff',
    status: 'revoked',
    version: '0.0.9',
    lastContact: at('11:20:00', '2026-08-30'),
    cash: '0',
    thisDesk: false,
  },
] as const;

export const branches = {
  rows: [
    { branch: 'MAIN', name: 'Pune, Laxmi Road' },
    { branch: 'NASHIK', name: 'Nashik, College Road' },
  ],
};
