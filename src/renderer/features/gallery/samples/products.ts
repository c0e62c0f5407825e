export const productRows = [
  { product: 'savings', interestBasisPoints: 300, interestSince: '2026-04', dormantAfterDays: 730 },
  { product: 'current', interestBasisPoints: 0, interestSince: null, dormantAfterDays: 730 },
] as const;
