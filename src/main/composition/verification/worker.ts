/** Verifies books beside the application, which hears how far it is and what it came to. */
import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from '@main/adapters/mongo/connection';
import { isUnavailable } from '@main/adapters/mongo/unavailable';
import type { VerifyNews, VerifyRequest } from '@main/adapters/verification';
import { verifyOver } from './overConnection';

/** Whoever stops it ends the thread. */
const never = new AbortController().signal;

const tell = (news: VerifyNews): void => parentPort?.postMessage(news);

async function verify({ connect, branches }: VerifyRequest): Promise<VerifyNews> {
  const connection = await openConnection({ ...connect, pool: { min: 0, max: 4 } });
  if (!connection.ok) return { is: 'unavailable' };
  try {
    const result = await verifyOver(connection.value, branches, {
      signal: never,
      progress: (fraction, step) => tell({ is: 'progress', fraction, step }),
    });
    return { is: 'verified', result };
  } finally {
    await connection.value.close();
  }
}

const failure = (error: unknown): VerifyNews =>
  isUnavailable(error)
    ? { is: 'unavailable' }
    : { is: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };

tell(await verify(workerData as VerifyRequest).catch(failure));
