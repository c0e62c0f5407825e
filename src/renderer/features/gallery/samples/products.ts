/** Products as they come over the wire. */
export const productRows = [
  { product: 'savings', minimumBalance: '50000', overdraft: '0', basisPoints: 350, since: '2026-04-01' },
  { product: 'current', minimumBalance: '0', overdraft: '2500000', basisPoints: 0, since: null },
];
