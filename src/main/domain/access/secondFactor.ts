import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** RFC 4226, section 4, R6: 160 bits. */
export const secretBytes = 20;

const stepMs = 30_000;
const digits = 6;

/** What every authenticator app knows, and most know nothing else. */
const algorithm = 'SHA1';

/** A new secret as it is typed into an app: base32. */
export const secretOf = (random: Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(random).buffer }).base32;

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The step of RFC 6238 that a moment lies in. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / stepMs);

/** The code of one step. */
export const codeAt = (secret: string, step: number): string =>
  HOTP.generate({ secret: Secret.fromBase32(secret), algorithm, digits, counter: step });

/** A code as typed, its spaces aside; null where it is none of six digits. */
export function readDigits(typed: string): string | null {
  const code = typed.normalize('NFKC').replace(/\s/g, '');
  return /^\d{6}$/.test(code) ? code : null;
}

/**
 * The step whose code was typed: the present one, or the one before for who was typing when it changed; none that
 * is not after `lastStep`, so that nobody uses a code they saw being used (RFC 6238, section 5.2).
 */
export function acceptedStep(secret: string, typed: string, at: Date, lastStep: number): number | null {
  const code = readDigits(typed);
  if (code === null) return null;
  const now = stepAt(at);
  const fitting = [now, now - 1].filter((step) => isSame(codeAt(secret, step), code));
  return fitting.find((step) => step > lastStep) ?? null;
}

/** What the QR picture holds: the secret, and what the app calls it. */
export const enrolmentUri = (secret: string, bankName: string, userId: string): string =>
  new TOTP({ issuer: bankName, label: userId, secret, algorithm, digits, period: stepMs / 1000 }).toString();
