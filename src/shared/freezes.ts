/** What a freeze stops: taking from the account, giving to it, or both. */
export const freezes = ['none', 'debit', 'credit', 'both'] as const;
export type Freeze = (typeof freezes)[number];
