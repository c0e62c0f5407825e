/** A desk's own use cases for bulks, composed as in the product, over a database of a test. */
import { openConnection } from '@main/adapters/mongo/connection';
import { createBankParts } from '@main/composition/bankParts';
import { createBankServices } from '@main/composition/bankServices';
import { createEnvironment } from '@main/composition/environment';
import type { Actor } from '@main/domain/access/actor';
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
};

/** Whoever posts bulks in the branch of the tests. */
export const manager: Actor = {
  holder: { userId: '56125810021', role: 'Employee', status: 'Active', branch, duties: ['manager'] },
  scope: 'branch',
  sessionId: 'session',
};

/** Starts the desk; whoever has it stops it. */
export async function bulkDesk({ folder, uri, database, deskId, signingKey, openPath }: BulkDeskOptions) {
  const environment = createEnvironment(
    testPlatform({ userData: folder, mongod: '', windows: [], send: () => undefined, openPath }),
    { argon2: cheapHash, documentsWorker: '', booksWorker: '' },
  );
  const opened = await openConnection({ uri, user: null, oldest: '6.0', database });
  if (!opened.ok) throw new Error(opened.problem);
  const place = { branch, name: 'Main Branch', timeZone: 'Asia/Kolkata' };
  const parts = await createBankParts(environment, {
    connection: opened.value,
    deskId,
    signingKey,
    branches: [place],
    hears: () => true,
  });
  const started = await parts.posting.start(branch);
  if (!started.ok) throw new Error(started.code);
  const bank = { name: 'Test Bank', demo: false };
  const identity = { deskId, name: deskId, kind: 'staff', branch: place, bank } as const;
  const { useCases } = createBankServices(environment, parts, identity, null);
  return { parts, useCases };
}
