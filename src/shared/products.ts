/** What a customer's account can be. */
export const products = ['savings', 'current'] as const;
export type Product = (typeof products)[number];
