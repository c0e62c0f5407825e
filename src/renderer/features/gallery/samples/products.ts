/** Products as they come over the wire. */
export const productRows = [
  {
    product: 'savings',
    version: 3,
    minimumBalance: '50000',
    overdraft: '0',
    basisPoints: 350,
    since: '2026-04-01',
  },
  { product: 'current', version: 0, minimumBalance: '0', overdraft: '2500000', basisPoints: 0, since: null },
];
