/**
 * How long a password is, in Unicode code points after NFKC. Where it is the only factor it has 15 (NIST SP
 * 800-63B-4); a customer's reaches one account, at a watched kiosk, and has 10.
 */
export const passwordLengths = { staff: 15, customer: 10, longest: 128 } as const;
