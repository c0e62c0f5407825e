/** An SMTP server that says what it is told to, one connection at a time: for answers that a real one seldom gives. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What is answered to a command, by how it begins; `.` is the end of the message, and `hang up` no answer at all. */
export type Answers = Readonly<Record<string, string>>;

const usual: Answers = { DATA: '354 go on', QUIT: '221 bye' };

export async function startScriptedServer(answers: Answers) {
  const script = { ...usual, ...answers };
  const answerTo = (line: string): string =>
    Object.entries(script).find(([name]) => line.startsWith(name))?.[1] ?? '250 ok';

  const serve = (socket: Socket): void => {
    let isMessage = false;
    let left = '';
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      const lines = (left + chunk.toString()).split('\r\n');
      left = lines.pop() ?? '';
      for (const line of lines) {
        if (isMessage && line !== '.') continue;
        const answer = answerTo(line);
        isMessage = answer.startsWith('354');
        if (answer === 'hang up') socket.destroy();
        else socket.write(`${answer}\r\n`);
      }
    });
  };

  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
