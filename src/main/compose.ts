import { fileURLToPath } from 'node:url';
import { argon2Parameters } from './adapters/crypto/argon2';
import { createApplication } from './composition/application';
import type { Compose } from './ports/platform';

/** Where the build puts workers: beside the entry, one folder above this chunk. */
const worker = (name: string): string => fileURLToPath(new URL(`../${name}.js`, import.meta.url));

/** The application as it runs for people; what the shell offers goes in, and nothing of Electron. */
export const compose: Compose = (platform) =>
  createApplication(platform, {
    argon2: argon2Parameters,
    documentsWorker: worker('documentsWorker'),
    booksWorker: worker('booksWorker'),
  });
