export const dashboard = {
  today: 'Today',
  month: 'This month: {{month}}',
  monthHint: 'beside the same days of the month before',
  balance: 'Balance held',
  balanceNote: 'in customers’ accounts',
  balanceAtStart: 'Held at the start',
  deposits: 'Deposits',
  depositCount_one: '{{shown}} credit',
  depositCount_other: '{{shown}} credits',
  withdrawals: 'Withdrawals',
  withdrawalCount_one: '{{shown}} debit',
  withdrawalCount_other: '{{shown}} debits',
  net: 'Net',
  netNote: 'deposits less withdrawals',
  entries: 'Transactions',
  entriesNote: 'of every kind',
  more: '{{percent}} % more',
  less: '{{percent}} % less',
  people: 'People',
  peopleFigures: {
    users: 'Users',
    active: 'Active users',
    customers: 'Customers',
    staff: 'Staff',
    suspended: 'Suspended',
  },
  peopleNotes: {
    users: 'customers and staff',
    active: 'in the last 90 days',
    customers: 'with an account',
    staff: 'of every role',
    suspended: 'cannot sign in',
  },
  signIns: 'Recent sign-ins',
  signInsNote: 'in the last 7 days',
  days: 'The last 30 days',
  nothing: 'Nothing came in or went out in 30 days',
  nothingHint: 'As soon as somebody credits an account, at a kiosk or by a transfer, it is drawn here.',
} as const;

declare module '../texts' {
  interface Texts {
    dashboard: typeof dashboard;
  }
}
