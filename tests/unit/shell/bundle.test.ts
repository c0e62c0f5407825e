import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBundleHandler, fileOf, listBundle } from '@main/shell/bundle';
import { contentSecurityPolicy } from '@main/shell/contentSecurity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-bundle-'));
  const bundle = join(folder, 'renderer');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await writeFile(join(bundle, 'index.html'), '<meta nonce="__CSP_NONCE__">');
  await writeFile(join(bundle, 'assets', 'main.js'), 'export {};');
  await writeFile(join(bundle, 'assets', 'main.js.map'), '{}');
  await writeFile(join(folder, 'secret.json'), 'secret');
  await symlink(join(folder, 'secret.json'), join(bundle, 'assets', 'link.json'));
  await symlink(folder, join(bundle, 'up'));
});
afterAll(() => rm(folder, { recursive: true }));

const list = () => listBundle(join(folder, 'renderer'));
const ask = async (url: string, method = 'GET') => {
  const handle = createBundleHandler({ files: list(), makeNonce: () => 'abc' });
  const answer = await handle({ url, method });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('the bundle', () => {
  it('is its plain files of known kinds, and neither a link nor a source map', async () => {
    expect([...(await list()).keys()].sort()).toEqual(['/assets/main.js', '/index.html']);
  });

  it.each([
    'app://branchbook/assets/link.json',
    'app://branchbook/up/secret.json',
    'app://branchbook/../secret.json',
    'app://branchbook/%2e%2e/secret.json',
    'app://branchbook/assets%2fmain.js',
    'app://branchbook/assets\\main.js',
    'app://branchbook//index.html',
    'app://branchbook/INDEX.html',
    'app://branchbook/',
    'app://elsewhere/index.html',
    'app://user@branchbook/index.html',
    'app://branchbook:80/index.html',
    'file:///index.html',
    'https://branchbook/index.html',
    'index.html',
    '',
  ])('does not hold %s', async (url) => {
    expect(fileOf(await list(), url)).toBeNull();
  });

  it('answers with the headers, the kind and the nonce of the load', async () => {
    const { status, headers, text } = await ask('app://branchbook/index.html');
    expect(status).toBe(200);
    expect(text).toBe('<meta nonce="abc">');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy('abc'));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await ask('app://branchbook/assets/main.js')).headers.get('content-type')).toContain(
      'text/javascript',
    );
  });

  it('answers nothing else, and no other method, with the same headers', async () => {
    const unknown = await ask('app://branchbook/secret.json');
    expect([unknown.status, unknown.text]).toEqual([404, '']);
    expect(unknown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask('app://branchbook/index.html', 'POST')).status).toBe(405);
  });
});

describe('the content security policy', () => {
  it('is this one and no weaker', () => {
    expect(contentSecurityPolicy('N').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });
});
