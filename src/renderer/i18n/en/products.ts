export const products = {
  names: { savings: 'Savings accounts', current: 'Current accounts' },
  interest: 'Interest',
  rate: '{{rate}} % a year, since {{month}}',
  noInterest: 'None',
  dormant: 'Dormant',
  days_one: 'after {{shown}} day without use',
  days_other: 'after {{shown}} days without use',
  never: 'Never',
  change: 'Change',
  changeTitle: 'Change {{name}}',
  interestField: 'Interest of a year, in percent',
  interestHint: 'By the balance of each day, paid when the month is over. 0 for none.',
  dormantField: 'Dormant after so many days',
  dormantHint: 'Without anything that the customer did. 0 for never.',
  reason: 'Reason',
  reasonHint: 'Kept in the journal with your name.',
  send: 'Change',
} as const;

declare module '../texts' {
  interface Texts {
    products: typeof products;
  }
}
