import { connect, createServer, type Socket } from 'node:net';

/** A wire between a client and mongod that can be cut after a request has passed. */
export type Proxy = {
  readonly port: number;
  /** How many of the next inserts reach the server but lose their reply. */
  readonly cutReplies: (count: number) => void;
  /** How many replies were cut so far. */
  readonly cut: () => number;
  readonly close: () => Promise<void>;
};

/** The command's name and its first value, as they stand in an OP_MSG: `insert: "journal"`. */
const insertIntoJournal = Buffer.from('\u0002insert\0\u0008\0\0\0journal\0', 'latin1');

export async function startProxy(target: number): Promise<Proxy> {
  let waiting = 0;
  let cut = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let cutsNext = false;
    client.on('data', (request) => {
      if (waiting > 0 && request.includes(insertIntoJournal)) {
        waiting -= 1;
        cutsNext = true;
      }
      upstream.write(request);
    });
    upstream.on('data', (reply) => {
      if (!cutsNext) return client.write(reply);
      // The server has answered, so what was asked is done; nobody will hear of it.
      cut += 1;
      return client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    cutReplies: (count) => {
      waiting = count;
    },
    cut: () => cut,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
