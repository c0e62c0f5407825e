export const products = {
  list: 'Products',
  names: { savings: 'Savings account', current: 'Current account' },
  columns: {
    product: 'Product',
    minimumBalance: 'Minimum (₹)',
    overdraft: 'Overdraft (₹)',
    rate: 'Interest',
    since: 'Interest since',
  },
  never: 'Never',
  foot: 'What every account of a product must hold, may be overdrawn by, and earns in a year.',
  footChange: 'Choose a product to change it.',
  title: 'Change {{name}}',
  minimumBalance: 'Minimum balance',
  minimumBalanceHint: 'Cannot be paid out. 0 for none.',
  overdraft: 'Overdraft limit',
  overdraftHint: 'How far below zero an account may go. 0 for not at all.',
  rate: 'Interest for a year',
  rateHint: 'From today on. What was earned until now stays. Posted after the end of each month.',
  reason: 'Reason',
  reasonHint: 'Kept in the journal.',
  send: 'Change for every account',
  done: '{{name}} changed',
  doneHint: 'Reference {{reference}}. Accounts get their new terms within minutes.',
} as const;

declare module '../texts' {
  interface Texts {
    products: typeof products;
  }
}
