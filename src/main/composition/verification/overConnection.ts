import { createSystemClock } from '@main/adapters/clock/system';
import type { Connection } from '@main/adapters/mongo/connection';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createWholeBooks } from '@main/adapters/mongo/journal/whole';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { createManySignatureChecks, createSignatureCheck } from '@main/adapters/signing/ed25519';
import { type VerifyDependencies, verifyBooks } from '@main/application/verifying';
import type { BranchVerification, VerificationControl } from '@main/ports/verification';

/** About a hundred megabytes of the newest lines and figures. */
const booksAtOnce = 100_000;

/** Verifies the books behind a connection, and only reads. */
export async function verifyOver(
  { db }: Pick<Connection, 'db'>,
  branches: readonly string[] | 'all',
  control: VerificationControl,
  over: Partial<VerifyDependencies> = {},
): Promise<readonly BranchVerification[]> {
  const desks = await createDeskStore(db).list(null);
  const keys = new Map(
    desks.flatMap(({ deskId, publicKey }) => (publicKey === null ? [] : [[deskId, publicKey] as const])),
  );
  return verifyBooks(
    {
      books: createWholeBooks(db),
      journal: createMongoJournal(db),
      projections: createMongoProjections(db),
      figures: createFiguresStore(db),
      desks: desks.map(({ deskId }) => deskId),
      checkSignatures: createManySignatureChecks(keys),
      checkSignature: createSignatureCheck(keys),
      clock: createSystemClock().clock,
      booksAtOnce,
      ...over,
    },
    branches,
    control,
  );
}
