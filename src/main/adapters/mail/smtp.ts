import type { Mail, MailProblem, MailServer, Message } from '@main/ports/mail';
import { email } from '@shared/contract/people';
import { createTransport } from 'nodemailer';

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

const problems: Readonly<Record<string, MailProblem>> = {
  EAUTH: 'signInRefused',
  EENVELOPE: 'refused',
  EMESSAGE: 'refused',
  ETLS: 'notTrusted',
};

const isUntrusted = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|^ERR_SSL/.test(code);

function problemOf(error: unknown): MailProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const cause = error instanceof Error ? error.message : '';
  if (isUntrusted(code) || /certificate|self.signed/i.test(cause)) return 'notTrusted';
  return problems[code] ?? 'unreachable';
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
    const transport = createTransport({
      host,
      port,
      ...securityOf(server),
      ...timeouts,
      tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(authority && { ca: authority }) },
      ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: { name: '', address: sender },
        to: { name: '', address: message.to },
        subject: message.subject,
        text: message.text,
      });
      return { ok: true };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    } finally {
      transport.close();
    }
  },
});
