/** What a customer's account can be. */
export const productNames = ['savings', 'current'] as const;
