import { redact } from '@main/adapters/log/redact';
import { describe, expect, it } from 'vitest';

const canary = 'canary-5f2c';
const text = (value: unknown) => JSON.stringify(redact(value));

describe('what a log must not say', () => {
  it.each([
    'password',
    'firstPassword',
    'first_password',
    'current',
    'next',
    'credential',
    'sessionToken',
    'secret',
    'secretHash',
    'hash',
    'codes',
    'recoveryCodes',
    'code',
    'passphrase',
    'privateKey',
  ])('is not said under the name %s, however deep', (name) => {
    expect(text({ [name]: canary })).not.toContain(canary);
    expect(text({ a: [{ b: { [name]: { c: canary } } }] })).not.toContain(canary);
  });

  it.each([
    [`mongodb://desk:${canary}@db.bank.example:27017/branchbook`],
    [`cannot connect to mongodb+srv://desk:${canary}@cluster.example/?tls=true, giving up`],
    [`MONGODB://desk:${canary}@host`],
    [`$argon2id$v=19$m=65536,t=3,p=1$${canary}$${canary}`],
    [`-----BEGIN PRIVATE KEY-----\n${canary}\n-----END PRIVATE KEY-----`],
    [`otpauth://totp/Bank:asha?secret=${canary}`],
  ])('is not said inside a text: %#', (said) => {
    expect(text({ message: said })).not.toContain(canary);
    expect(text(new Error(said))).not.toContain(canary);
    expect(text({ error: new Error('outer', { cause: new Error(said) }) })).not.toContain(canary);
    expect(text({ [said]: 1 })).not.toContain(canary);
  });

  it('is not said of codes that are typed from paper', () => {
    expect(text('the slip says 7F3K-2M9Q-XXXX-0001.')).not.toContain('7F3K');
    expect(text('code 7F3K2-2M9QA-XYZ01')).not.toContain('2M9QA');
  });
});

describe('what a log does say', () => {
  it('is a receipt’s reference, a request’s id, a key and a host', () => {
    const said =
      'TXN-7F3K-2M9Q-XXZ1 for 7F3K-2M9Q 019ab000-0000-7000-8000-000000000001 at mongodb://db.example:27017';
    expect(redact(said)).toBe(said);
  });

  it('is an error with its name, number, stack and cause', () => {
    const error = Object.assign(new TypeError('no'), { code: 11_000 });
    expect(redact({ error })).toMatchObject({
      error: { name: 'TypeError', message: 'no', errorCode: '11000', stack: expect.stringContaining('no') },
    });
  });

  it('is bearable in size, depth and number, and always possible to write', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const wild = {
      circle,
      list: Array(1_000).fill('a'),
      text: 'a'.repeat(100_000),
      big: 5n,
      at: new Date(Number.NaN),
    };
    expect(JSON.stringify(redact(wild)).length).toBeLessThan(10_000);
  });
});
