/** A desk's own use cases for bulks, composed as in the product, over a database of a test. */

import path from 'node:path';
import { newSealingKey } from '@main/adapters/crypto/sealing';
import { openConnection } from '@main/adapters/mongo/connection';
import { createBankParts } from '@main/composition/bankParts';
import { createBankServices } from '@main/composition/bankServices';
import { createEnvironment } from '@main/composition/environment';
import type { Actor } from '@main/domain/access/actor';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { cheapHash } from '../cheapHash';
import { branch } from '../ledger/desk';
import { testPlatform } from '../testPlatform';

export type BulkDeskOptions = {
  readonly folder: string;
  readonly uri: string;
  readonly database: string;
  readonly deskId: string;
  /** PKCS #8 in base64. */
  readonly signingKey: string;
  /** What the person chooses in the dialog. */
  readonly openPath: () => string | null;
  /** Where files are saved. */
  readonly savePath?: () => string;
};

/** As it was built: there is none in the sources that a thread could load. */
const builtWorker = path.join(repositoryRoot, 'out', 'main', 'documentsWorker.js');

/** Whoever posts bulks in the branch of the tests. */
export const manager: Actor = {
  holder: { userId: '56125810021', role: 'Employee', status: 'Active', branch, duties: ['manager'] },
  scope: 'branch',
  sessionId: 'session',
};

/** Starts the desk; whoever has it stops it. */
export async function bulkDesk(options: BulkDeskOptions) {
  const { folder, uri, database, deskId, signingKey, openPath, savePath } = options;
  const environment = createEnvironment(
    testPlatform({
      userData: folder,
      mongod: '',
      windows: [],
      send: () => undefined,
      openPath,
      ...(savePath && { savePath }),
    }),
    { argon2: cheapHash, documentsWorker: builtWorker, booksWorker: '' },
  );
  const opened = await openConnection({ uri, user: null, oldest: '6.0', database });
  if (!opened.ok) throw new Error(opened.problem);
  const noSecrets = {
    backend: 'file',
    get: () => null,
    set: async () => undefined,
    remove: async () => undefined,
  } as const;
  const place = { branch, name: 'Main Branch', timeZone: 'Asia/Kolkata' };
  const parts = await createBankParts(environment, {
    connection: opened.value,
    deskId,
    signingKey,
    sealingKey: newSealingKey(),
    branches: [place, { branch: 'EAST', name: 'East Branch', timeZone: 'Asia/Kolkata' }],
    hears: () => true,
  });
  const started = await parts.posting.start(branch);
  if (!started.ok) throw new Error(started.code);
  const bank = { name: 'Test Bank', demo: false };
  const identity = { deskId, name: deskId, kind: 'staff', branch: place, bank } as const;
  const { useCases } = createBankServices(environment, { parts, identity, access: null, secrets: noSecrets });
  return { parts, useCases };
}
