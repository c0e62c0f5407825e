import { createSmtpMail } from '@main/adapters/mail/smtp';
import type { MailServer } from '@main/ports/mail';
import { makeCertificate } from '@tests/support/certificates';
import { startScriptedServer } from '@tests/support/mail/scripted';
import { startMailServer, type TestMailServer } from '@tests/support/mail/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const authority = makeCertificate({ name: 'Test Authority' });
const own = makeCertificate({ name: 'localhost', hosts: ['localhost', '127.0.0.1'], issuer: authority });

let plain: TestMailServer;
let encrypted: TestMailServer;
beforeAll(async () => {
  plain = await startMailServer();
  encrypted = await startMailServer({
    disabledCommands: [],
    authOptional: false,
    cert: own.certificate,
    key: own.key,
    onAuth: ({ username, password }, _session, done) =>
      username === 'branch' && password === 'its secret'
        ? done(null, { user: username })
        : done(new Error('no')),
  });
});
afterAll(() => Promise.all([plain.close(), encrypted.close()]));

const message = { to: 'asha.rao@example.com', subject: 'Bank: आपका कोड', text: 'एक\n.\ntwo' };

const serverOf = ({ port }: TestMailServer, changes: Partial<MailServer> = {}): MailServer => ({
  host: 'localhost',
  port,
  security: 'starttls',
  signIn: { user: 'branch', password: 'its secret' },
  sender: 'branch@example.com',
  ...changes,
});

describe('mail by SMTP', () => {
  it('arrives as it was written, at one recipient', async () => {
    const mail = createSmtpMail();
    const outcome = await mail.send(serverOf(plain, { security: 'none', signIn: null }), message);
    expect(outcome).toEqual({ ok: true });
    const { subject, text, from } = await plain.waitFor(message.to);
    expect({ subject, text: text?.trim() }).toEqual({ subject: message.subject, text: message.text });
    expect(from?.value[0]?.address).toBe('branch@example.com');
    expect(plain.received[0]?.envelopeTo).toEqual([message.to]);
  });

  it('goes encrypted, to a server that proves who it is', async () => {
    const trusting = createSmtpMail(authority.certificate);
    expect(await trusting.send(serverOf(encrypted), message)).toEqual({ ok: true });
    expect(await createSmtpMail().send(serverOf(encrypted), message)).toEqual({
      ok: false,
      problem: 'notTrusted',
    });
  });

  it('says what stands in the way', async () => {
    const trusting = createSmtpMail(authority.certificate);
    const wrong = { signIn: { user: 'branch', password: 'wrong' } };
    expect(await trusting.send(serverOf(encrypted, wrong), message)).toMatchObject({
      problem: 'signInRefused',
    });
    expect(await trusting.send(serverOf(plain), message)).toMatchObject({ ok: false });
    const gone = await startMailServer();
    await gone.close();
    expect(await trusting.send(serverOf(gone), message)).toMatchObject({ problem: 'unreachable' });
  });

  it.each([
    ['the sender', { 'MAIL FROM': '550 not you' }, 'senderRefused'],
    ['the recipient for now', { 'RCPT TO': '451 later' }, 'notNow'],
    ['the recipient for good', { 'RCPT TO': '550 nobody' }, 'refused'],
    ['the message for now', { DATA: '421 later' }, 'notNow'],
    ['the message for good', { '.': '554 no' }, 'refused'],
    ['nothing, and says no more once it has the message', { '.': 'hang up' }, 'unanswered'],
    ['nothing, and hangs up before it has the message', { 'RCPT TO': 'hang up' }, 'unreachable'],
  ])('tells apart a server that refuses %s', async (_what, answers, problem) => {
    const server = await startScriptedServer(answers);
    const through = serverOf(plain, { port: server.port, security: 'none', signIn: null });
    expect(await createSmtpMail().send(through, message)).toEqual({ ok: false, problem });
    await server.close();
  });

  it('has the Message-ID that it is given', async () => {
    const server = serverOf(plain, { security: 'none', signIn: null });
    const to = 'same.again@example.com';
    await createSmtpMail().send(server, { ...message, to, messageId: 'resetCode/1@example.com' });
    expect((await plain.waitFor(to)).messageId).toBe('<resetCode/1@example.com>');
  });

  it.each([
    ['a second recipient', { to: 'a@example.com, b@example.com' }],
    ['a header in the recipient', { to: 'a@example.com\r\nBcc: b@example.com' }],
    ['a header in the subject', { subject: 'x\r\nBcc: b@example.com' }],
    ['a name beside the address', { to: 'Asha <a@example.com>' }],
  ])('takes no message with %s', async (_what, changes) => {
    const before = plain.received.length;
    const mail = createSmtpMail();
    const server = serverOf(plain, { security: 'none', signIn: null });
    await expect(mail.send(server, { ...message, ...changes })).rejects.toThrow('exactly one');
    expect(plain.received).toHaveLength(before);
  });

  it('without TLS leaves this computer never', async () => {
    const server = serverOf(plain, { security: 'none', host: 'mail.example.com' });
    await expect(createSmtpMail().send(server, message)).rejects.toThrow('this computer only');
  });
});
