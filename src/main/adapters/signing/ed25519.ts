import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { ManySignatureChecks, SignatureCheck, SignedText, Signing } from '@main/ports/signing';

/** A desk's key pair: PKCS #8 and SPKI in base64 (DER). The private half goes to the secrets, the public one to the bank. */
export type DeskKeys = { readonly privateKey: string; readonly publicKey: string };

export function generateDeskKeys(): DeskKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** The public half of a private key. */
export const publicKeyOf = (privateKey: string): string =>
  createPublicKey(createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' }))
    .export({ type: 'spki', format: 'der' })
    .toString('base64');

/** Signs with a desk's private key as `generateDeskKeys` made it. A malformed key throws. */
export function createSigning(desk: string, privateKey: string): Signing {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  return {
    desk,
    sign: async (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  };
}

function keysOf(publicKeys: ReadonlyMap<string, string>): ReadonlyMap<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  for (const [desk, publicKey] of publicKeys) {
    try {
      keys.set(desk, createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' }));
    } catch {
      // What is no key has signed nothing.
    }
  }
  return keys;
}

/** The same for many at once, in Node's own threads: the calling one goes on. */
export function createManySignatureChecks(publicKeys: ReadonlyMap<string, string>): ManySignatureChecks {
  const keys = keysOf(publicKeys);
  const check = ({ desk, text, signature }: SignedText): Promise<boolean> =>
    new Promise((resolve) => {
      const key = keys.get(desk);
      if (!key) return resolve(false);
      const bytes = Buffer.from(signature, 'base64');
      return verify(null, Buffer.from(text, 'utf8'), key, bytes, (error, good) => resolve(!error && good));
    });
  return (signed) => Promise.all(signed.map(check));
}

/** Checks signatures by the public keys of desks, by desk. */
export function createSignatureCheck(publicKeys: ReadonlyMap<string, string>): SignatureCheck {
  const keys = keysOf(publicKeys);
  return (desk, text, signature) => {
    const key = keys.get(desk);
    return (
      key !== undefined && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
    );
  };
}
