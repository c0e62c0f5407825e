import { randomBytes } from 'node:crypto';
import { openIntentFile } from '@main/adapters/intents';
import { openConnection } from '@main/adapters/mongo/connection';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createSigning } from '@main/adapters/signing/ed25519';
import { createPosting, type Posting } from '@main/application/posting';
import type { Clock } from '@main/ports/clock';
import type { Ids } from '@main/ports/ids';
import { uuidV7 } from '@shared/ids';
import type { Db } from 'mongodb';
import type { DeskOptions } from './messages';

const clock: Clock = {
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export const newKey = (): string => uuidV7(Date.now(), randomBytes(10));

const ids: Ids = { key: newKey, fraction: Math.random };

export type ProofDesk = {
  readonly posting: Posting;
  readonly db: Db;
  readonly close: () => Promise<void>;
};

/** A desk as the application runs it: the shipped posting module on the shipped journal and intent file. */
export async function openDesk(options: DeskOptions): Promise<ProofDesk> {
  const { uri, database } = options;
  const connected = await openConnection({ uri, user: null, oldest: '6.0', database });
  if (!connected.ok) throw new Error(`no connection: ${connected.problem}`);
  const { db, close } = connected.value;
  const posting = createPosting({
    journal: createMongoJournal(db),
    intents: await openIntentFile(options.intentFile, () => {}),
    signing: createSigning(options.desk, options.privateKey),
    clock,
    ids,
    timeZoneOf: () => 'Asia/Kolkata',
    hints: async () => new Map(),
    damaged: () => false,
    report: () => {},
  });
  const started = await posting.start(options.branch);
  if (!started.ok) throw new Error(`desk ${options.desk} does not start: ${started.code}`);
  return {
    posting,
    db,
    close: async () => {
      await posting.stop();
      await close();
    },
  };
}
