/** `branchbook --verify-books <address>`: verifies a bank's books in this thread, and says on the console what it found. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { openConnection } from '@main/adapters/mongo/connection';
import { redacted } from '@main/adapters/mongo/connection/options';
import { oldestServer } from '@main/adapters/mongo/connection/version';
import { readSchemaState } from '@main/adapters/mongo/migrations/state';
import type { Flavour } from '@main/ports/platform';
import { verifyOver } from './overConnection';
import { reportLines } from './report';

/**
 * What the waiting main thread gives, and waits for: of its two numbers the first is the exit code and one more, and
 * the second grows as long as this thread is alive.
 */
export type CommandRequest = {
  readonly uri: string;
  readonly flavour: Flavour;
  readonly ended: Int32Array;
};

const exitCodes = { whole: 0, damaged: 1, unchecked: 2 } as const;

const say = (line: string): void => void writeSync(1, `${line}\n`);
const complain = (line: string): void => void writeSync(2, `${line}\n`);

const never = new AbortController().signal;

/** How far it is, a line for every tenth part. */
function createProgress() {
  let told = 0;
  return (fraction: number | null): void => {
    const tenths = Math.floor((fraction ?? 0) * 10);
    if (tenths <= told) return;
    told = tenths;
    complain(`${tenths * 10} %`);
  };
}

async function verify({ uri, flavour }: CommandRequest): Promise<keyof typeof exitCodes> {
  const oldest = oldestServer[flavour];
  const connection = await openConnection({ uri, user: null, oldest, pool: { min: 0, max: 4 } });
  if (!connection.ok) {
    complain(`The books could not be checked: ${connection.problem} ${JSON.stringify(connection.details)}`);
    return 'unchecked';
  }
  const { db, close } = connection.value;
  try {
    const schema = await readSchemaState(db);
    if (schema.is !== 'current') {
      complain(`The books could not be checked: they are ${schema.is} to this Branchbook.`);
      return 'unchecked';
    }
    const verified = await verifyOver({ db }, 'all', { signal: never, progress: createProgress() });
    for (const line of reportLines(verified)) say(line);
    return verified.some(({ found }) => found > 0) ? 'damaged' : 'whole';
  } finally {
    await close();
  }
}

const { ended, ...request } = workerData as CommandRequest;

const beatMs = 1_000;
setInterval(() => Atomics.add(ended, 1, 1), beatMs);

const exitCode =
  exitCodes[
    await verify({ ...request, ended }).catch((error: unknown) => {
      complain(`The books could not be checked: ${redacted(String(error))}`);
      return 'unchecked' as const;
    })
  ];
Atomics.store(ended, 0, exitCode + 1);
Atomics.notify(ended, 0);
// The process ends now, and this thread with it: one that ended by itself at the same moment would get in its way.
Atomics.wait(ended, 0, exitCode + 1);
