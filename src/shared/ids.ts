/** The first user ID the counter gives (mission, row 6). */
export const firstUserId = 56_125_810_021n;

export const userIdPattern = /^\d{11}$/;

/** Eleven digits and a check digit, 12 in all. */
export const accountNumberPattern = /^\d{12}$/;

/** A branch's short name: what every book of it begins with. */
export const branchPattern = /^[A-Z][A-Z0-9]{1,7}$/;

export const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Mints an idempotency key: a UUIDv7 (RFC 9562 §5.7), so keys sort by the time their form was opened.
 * @param nowMs milliseconds since the epoch
 * @param random 10 random bytes
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(nowMs / 2 ** 32));
  view.setUint32(2, nowMs % 2 ** 32);
  bytes.set(random.subarray(0, 10), 6);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Damm's quasigroup of order 10: finds every single wrong digit and every swap of neighbours (Damm, 2004). */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const dammDigit = (digits: string): string =>
  [...digits].reduce((interim, digit) => damm[Number(interim)]?.[Number(digit)] ?? '', '0');

/** `digits` with its check digit behind it. */
export const withCheckDigit = (digits: string): string => digits + dammDigit(digits);

/** Whether an account number is whole: twelve digits, the last of them right. */
export const isAccountNumber = (text: string): boolean =>
  accountNumberPattern.test(text) && dammDigit(text) === '0';

/** Crockford's base 32 without the letters people mistake; also what printed one-time codes use. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five hexadecimal digits are 20 bits, and so are four signs of base 32. */
const fourOf = (hex: string): string => {
  const bits = Number.parseInt(hex, 16);
  return [15, 10, 5, 0].map((shift) => crockford.charAt((bits >> shift) & 31)).join('');
};

/**
 * The reference a person reads off a receipt: TXN and 12 base-32 characters in fours, the last 60 bits
 * of the key's randomness. Unique in the journal by its index.
 */
export function referenceOf(key: string): string {
  const hex = key.replace(/-/g, '').slice(-15);
  return `TXN-${fourOf(hex.slice(0, 5))}-${fourOf(hex.slice(5, 10))}-${fourOf(hex.slice(10))}`;
}

/** How a reference begins, if only with the first of its fours: fewer mean too many. */
export const referencePrefixPattern = /^TXN-[0-9A-Z]{4}[-0-9A-Z]{0,32}$/;
