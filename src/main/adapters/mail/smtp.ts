import type { Mail, MailProblem, MailServer, Message } from '@main/ports/mail';
import { email } from '@shared/contract/people';
import { createTransport } from 'nodemailer';
import { z } from 'zod';

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** What is asked of the connection. Without TLS nothing leaves this computer. */
function securityOf({ host, security }: MailServer) {
  if (security === 'none') {
    if (host !== '127.0.0.1' && host !== 'localhost')
      throw new Error('mail without TLS goes to this computer only');
    return { secure: false, ignoreTLS: true };
  }
  return security === 'tls' ? { secure: true } : { secure: false, requireTLS: true };
}

/** A line feed in one of these would begin a header of its own, or another recipient. */
function assertHeaders({ sender }: MailServer, { to, subject }: Message): void {
  if (!email.safeParse(to).success || !email.safeParse(sender).success || /\p{Cc}/u.test(subject)) {
    throw new Error('a message is addressed to exactly one e-mail address, under one line of subject');
  }
}

/** What nodemailer says of a failure: its own code, the command that the server answered, and how. */
const failure = z.object({
  message: z.string().catch(''),
  code: z.string().catch(''),
  command: z.string().catch(''),
  responseCode: z.int().nullable().catch(null),
});

const isUntrusted = (code: string, message: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|^ERR_SSL|^ETLS/.test(code) || /certificate|self.signed/i.test(message);

/** @param isUnderWay whether the server had been told that the message follows: then it may have it */
function problemOf(error: unknown, isUnderWay: boolean): MailProblem {
  const { message, code, command, responseCode } = failure.parse(error);
  if (isUntrusted(code, message)) return 'notTrusted';
  if (code === 'EAUTH') return 'signInRefused';
  if (command === 'MAIL FROM') return 'senderRefused';
  if (command === 'RCPT TO' || command === 'DATA') {
    return responseCode !== null && responseCode < 500 ? 'notNow' : 'refused';
  }
  return isUnderWay ? 'unanswered' : 'unreachable';
}

/** Hears from nodemailer's own log, which has no other use here, that a message is under way. */
function createEar() {
  let isUnderWay = false;
  const hear = (entry: { readonly tnx?: string } | undefined, said?: string): void => {
    if (entry?.tnx === 'client' && said === 'DATA') isUnderWay = true;
  };
  const ignore = (): void => undefined;
  const logger = { debug: hear, trace: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore };
  return { logger, isUnderWay: () => isUnderWay };
}

/**
 * Mail by SMTP. Each message has one connection of its own, which is encrypted and whose server proves who it is; it is
 * built of words only: no file and no address is ever read for it.
 * @param authority PEM of who vouches for servers, besides the system's own
 */
export const createSmtpMail = (authority?: string): Mail => ({
  send: async (server, message) => {
    assertHeaders(server, message);
    const { host, port, signIn, sender } = server;
    const ear = createEar();
    const transport = createTransport({
      host,
      port,
      ...securityOf(server),
      ...timeouts,
      tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(authority && { ca: authority }) },
      ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: ear.logger,
      transactionLog: true,
    });
    try {
      await transport.sendMail({
        from: { name: '', address: sender },
        to: { name: '', address: message.to },
        subject: message.subject,
        text: message.text,
        ...(message.messageId && { messageId: `<${message.messageId}>` }),
      });
      return { ok: true };
    } catch (error) {
      return { ok: false, problem: problemOf(error, ear.isUnderWay()) };
    } finally {
      transport.close();
    }
  },
});
