import { createSystemClock } from '@main/adapters/clock/system';
import { createIds, createRandom } from '@main/adapters/crypto/random';
import { openIntentFile } from '@main/adapters/intents';
import { openConnection } from '@main/adapters/mongo/connection';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createSigning } from '@main/adapters/signing/ed25519';
import { createPosting, type Posting } from '@main/application/posting';
import { defaultTimeZone } from '@shared/businessDate';
import type { Db } from 'mongodb';
import type { DeskOptions } from './messages';

const ids = createIds(createRandom(), Date.now);

export const newKey = ids.key;

export type ProofDesk = {
  readonly posting: Posting;
  /** As the desk's own user of the database. */
  readonly db: Db;
  readonly close: () => Promise<void>;
};

/** A desk as the application runs it: the shipped posting module on the shipped journal and intent file. */
export async function openDesk(options: DeskOptions): Promise<ProofDesk> {
  const { uri, user, branch, desk, privateKey, intentFile } = options;
  const connected = await openConnection({ uri, user, oldest: '6.0' });
  if (!connected.ok) throw new Error(`no connection for ${desk}: ${connected.problem}`);
  const { db, close } = connected.value;
  const posting = createPosting({
    journal: createMongoJournal(db),
    intents: await openIntentFile(intentFile, () => undefined),
    signing: createSigning(desk, privateKey),
    clock: createSystemClock().clock,
    ids,
    timeZoneOf: () => defaultTimeZone,
    hints: async () => new Map(),
    damaged: () => false,
    isTurnedAway: () => false,
    hears: () => true,
    report: () => undefined,
  });
  const started = await posting.start(branch);
  if (!started.ok) throw new Error(`${desk} does not start: ${started.code}`);
  return {
    posting,
    db,
    close: async () => {
      await posting.stop();
      await close();
    },
  };
}
