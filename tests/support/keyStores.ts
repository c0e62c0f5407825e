import type { SecretsCipher } from '@main/ports/platform';

/** A computer without a key store, as Linux without a keyring is. */
export const noKeyStore: SecretsCipher = {
  backend: () => 'none',
  encrypt: () => {
    throw new Error('There is no key store.');
  },
  decrypt: () => null,
};
