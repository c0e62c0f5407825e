/** A real SMTP server on this computer, which keeps what it takes over, read as a mail program reads it. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Received = { readonly envelopeTo: readonly string[]; readonly mail: ParsedMail };

export type TestMailServer = {
  readonly port: number;
  readonly received: readonly Received[];
  /** The newest message to an address, as soon as there are `count` of them. */
  readonly waitFor: (to: string, count?: number) => Promise<ParsedMail>;
  readonly close: () => Promise<void>;
};

/** @param options what the server asks for; without any it takes everything, unencrypted */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    ...options,
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push({ envelopeTo: session.envelope.rcptTo.map(({ address }) => address), mail });
        done();
        for (const look of waiting) look();
      }, done);
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const ofAddress = (to: string) =>
    received.filter(({ envelopeTo }) => envelopeTo.includes(to)).map(({ mail }) => mail);
  return {
    port: (listening.address() as AddressInfo).port,
    received,
    waitFor: (to, count = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = ofAddress(to);
          const newest = found.at(-1);
          if (found.length < count || !newest) return;
          waiting.delete(look);
          resolve(newest);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The code in a message: two groups of five letters on a line of their own. */
export function codeIn({ text = '' }: ParsedMail): string {
  const [code] = /^[0-9A-Z]{5}-[0-9A-Z]{5}$/m.exec(text) ?? [];
  if (!code) throw new Error(`no code in: ${text}`);
  return code;
}
