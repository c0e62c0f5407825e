import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { BSON, type Document } from 'mongodb';

/** What answers at an address: nothing, TLS, something that is not MongoDB, or MongoDB with its own description. */
export type Answer =
  | { readonly from: 'nothing' | 'tls' | 'otherSoftware' }
  | { readonly from: 'mongodb'; readonly hello: Document };

const waitMs = 2_000;
const headerBytes = 16;
const opMessage = 2013;
/** Flags (4 bytes) and the kind of the only section (1). */
const prefixBytes = 5;
const largestAnswerBytes = 1_000_000;

/** One `hello` as the wire protocol has it. */
function helloMessage(): Uint8Array {
  const body = BSON.serialize({ hello: 1, $db: 'admin' });
  const message = Buffer.alloc(headerBytes + prefixBytes + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(1, 4);
  message.writeInt32LE(opMessage, 12);
  message.set(body, headerBytes + prefixBytes);
  return message;
}

/** Null while too little has arrived. */
function read(received: Buffer): Answer | null {
  if (received.length < headerBytes) return null;
  const length = received.readInt32LE(0);
  if (received.readInt32LE(12) !== opMessage || length > largestAnswerBytes) return { from: 'otherSoftware' };
  if (received.length < length) return null;
  return { from: 'mongodb', hello: BSON.deserialize(received.subarray(headerBytes + prefixBytes, length)) };
}

/** Settles once: when something tells, when the other side hangs up, or after `waitMs`. */
function ask(
  open: () => Socket,
  begin: (socket: Socket, tell: (answer: Answer) => void) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = open();
    const tell = (answer: Answer): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(waitMs, () => tell({ from: 'nothing' }));
    socket.once('error', () => tell({ from: 'nothing' }));
    socket.once('close', () => tell({ from: 'nothing' }));
    begin(socket, tell);
  });
}

const overTls = (host: string, port: number): Promise<Answer> =>
  // Nothing is sent and nothing believed: only whether TLS is spoken is of interest.
  ask(
    () => connectTls({ host, port, rejectUnauthorized: false }),
    (socket, tell) => void socket.once('secureConnect', () => tell({ from: 'tls' })),
  );

const plainly = (host: string, port: number): Promise<Answer> =>
  ask(
    () => connect(port, host),
    (socket, tell) => {
      let received = Buffer.alloc(0);
      socket.once('connect', () => socket.write(helloMessage()));
      socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        const answer = read(received);
        if (answer) tell(answer);
      });
      socket.once('end', () => {
        if (received.length > 0) tell({ from: 'otherSoftware' });
      });
    },
  );

/** Asks what answers at an address, without the driver and without a password. */
export async function probe(host: string, port: number): Promise<Answer> {
  const answer = await plainly(host, port);
  return answer.from === 'nothing' ? overTls(host, port) : answer;
}
