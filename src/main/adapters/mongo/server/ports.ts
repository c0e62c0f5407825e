import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems hand out to outgoing connections, so that such a one never takes it while we are away. */
const lowestPort = 20_000;
const highestPort = 29_999;

/** Whether this computer would let a server listen on `port` now. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** A port that is free now and is not `except`. */
export async function choosePort(except: number | null): Promise<number> {
  for (;;) {
    const port = randomInt(lowestPort, highestPort + 1);
    if (port !== except && (await isFree(port))) return port;
  }
}
