import type { SecretsCipher } from '@main/ports/platform';
import { safeStorage } from 'electron';

/** Linux alone can name a store that keeps nothing secret: `basic_text` encrypts with a fixed password. */
const trustedOnLinux: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

function backend(): 'system' | 'none' {
  if (!safeStorage.isEncryptionAvailable()) return 'none';
  if (process.platform !== 'linux') return 'system';
  return trustedOnLinux.has(safeStorage.getSelectedStorageBackend()) ? 'system' : 'none';
}

/** The key store of the operating system, honest about having none. Asked only after the application is ready. */
export const secretsCipher: SecretsCipher = {
  backend,
  encrypt: (text) => {
    if (backend() === 'none') throw new Error('There is no key store to encrypt with');
    return safeStorage.encryptString(text);
  },
  decrypt: (sealed) => {
    if (backend() === 'none') return null;
    try {
      return safeStorage.decryptString(Buffer.from(sealed));
    } catch {
      // Another user's, another machine's or a damaged secret: to the caller the same, it cannot be read.
      return null;
    }
  },
};
