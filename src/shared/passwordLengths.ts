/**
 * How long a password is, in Unicode code points after NFKC. Where it is the only factor it has 15 (NIST SP
 * 800-63B-4), beside a second one 12; a customer's reaches one account, at a watched kiosk, and has 10.
 */
export const passwordLengths = { staff: 15, staffWithSecondFactor: 12, customer: 10, longest: 128 } as const;

/** Who a password is for, as far as its length goes. */
export type PasswordHolder = { readonly staff: boolean; readonly hasSecondFactor: boolean };

/** The least length of a password. */
export function leastLength({ staff, hasSecondFactor }: PasswordHolder): number {
  if (!staff) return passwordLengths.customer;
  return hasSecondFactor ? passwordLengths.staffWithSecondFactor : passwordLengths.staff;
}

/** The length of a password, whichever way it is spelled. */
export const lengthOf = (password: string): number => [...password.normalize('NFKC')].length;
