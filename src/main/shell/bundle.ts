import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { securityHeaders } from './contentSecurity';

export const bundleScheme = 'app';
export const bundleOrigin = 'app://branchbook';
export const startPage = `${bundleOrigin}/index.html`;

/** Stands in index.html where the nonce of the load goes. */
const noncePlace = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The files of the window's bundle: the path in its URL → the file. */
export type BundleFiles = ReadonlyMap<string, string>;

/** Lists a built bundle. Plain files only: a link could lead out of it. */
export async function listBundle(folder: string, below = ''): Promise<BundleFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry): Promise<Iterable<readonly [string, string]>> => {
      const path = `${below}/${entry.name}`;
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return listBundle(file, path);
      return entry.isFile() && extname(file) in contentTypes ? [[path, file]] : [];
    }),
  );
  return new Map(lists.flatMap((list) => [...list]));
}

/**
 * The file a URL of the app protocol names. Nothing is resolved and nothing is decoded: a path is one of the
 * bundle's or it is refused, so that no spelling of `..` can lead anywhere.
 */
export function fileOf(files: BundleFiles, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password, pathname } = new URL(url);
  const isOurs = `${protocol}//${host}` === bundleOrigin && username === '' && password === '';
  return isOurs ? (files.get(pathname) ?? null) : null;
}

/** What the handler needs: the list, which may still be on its way, and a source of nonces. */
type Bundle = { readonly files: Promise<BundleFiles>; readonly makeNonce: () => string };

const answer = (body: BodyInit | null, status: number, nonce: string, type: string): Response =>
  new Response(body, {
    status,
    headers: { ...securityHeaders(nonce), 'Content-Type': type, 'Cache-Control': 'no-store' },
  });

/** Answers the requests of the app protocol out of the bundle, each with the whole set of security headers. */
export const createBundleHandler =
  ({ files, makeNonce }: Bundle) =>
  async ({ url, method }: { url: string; method: string }): Promise<Response> => {
    const nonce = makeNonce();
    const plain = 'text/plain; charset=utf-8';
    if (method !== 'GET') return answer(null, 405, nonce, plain);
    const file = fileOf(await files, url);
    if (file === null) return answer(null, 404, nonce, plain);
    const content = await readFile(file);
    const type = contentTypes[extname(file)] ?? plain;
    if (extname(file) !== '.html') return answer(new Uint8Array(content), 200, nonce, type);
    return answer(content.toString('utf8').replaceAll(noncePlace, nonce), 200, nonce, type);
  };
