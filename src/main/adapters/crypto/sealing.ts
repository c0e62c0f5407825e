import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealing } from '@main/ports/sealing';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

/** A new key for the secrets of a bank's people, in base64. */
export const newSealingKey = (): string => randomBytes(keyBytes).toString('base64');

/** Sealing under `key`, base64: AES-256-GCM, a new nonce each time. */
export function createSealing(key: string): Sealing {
  const secret = Buffer.from(key, 'base64');
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, secret, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv(algorithm, secret, bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        })
          .setAAD(Buffer.from(owner))
          .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const rest = bytes.subarray(nonceBytes + tagBytes);
        return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** Sealing for whoever has the secret of a desk's slip: so the bank's key travels to a desk that joins. */
export const sealingUnderSlip = (secret: string): Sealing =>
  createSealing(Buffer.from(hkdfSync('sha256', secret, '', 'branchbook slip', keyBytes)).toString('base64'));
