import { expect, test } from '../support/launch';

/** Ways of writing a path that leads out of the bundle, tried on /etc/passwd and on our own main process. */
const spellings: readonly string[] = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%25252e%25252e',
  '..%00',
  '..%20',
  '..;',
  '...',
  '%c0%ae%c0%ae',
  '%c0%2e%c0%2e',
  '%e0%80%ae%e0%80%ae',
  '%uff0e%uff0e',
  '．．',
];
const steps = (step: string, separator: string) => Array.from({ length: 8 }, () => step).join(separator);

const outside: readonly string[] = [
  ...spellings.map((spelling) => `${steps(spelling, '/')}/etc/passwd`),
  ...['%2f', '%2F', '%5c', '\\', '%252f', '%c0%af', '%00/'].map(
    (separator) => `${steps('..', separator)}${separator}etc${separator}passwd`,
  ),
  '/etc/passwd',
  '//etc/passwd',
  '%2fetc%2fpasswd',
  'file:///etc/passwd',
  'index.html/../../../../../../etc/passwd',
  'index.html%00.png',
  'assets/..%2f..%2fmain/index.js',
  'assets/%2e%2e/%2e%2e/main/index.js',
  '../main/index.js',
  '..\\main\\index.js',
  '../preload/index.cjs',
  '../../package.json',
  '.%00./package.json',
  'assets',
  'assets/',
  '',
  'C:/Windows/win.ini',
];

test('forty spellings of a path lead nowhere outside the bundle', async ({ desk }) => {
  expect(new Set(outside).size).toBe(40);
  const answers = await desk.electron.evaluate(async ({ BrowserWindow }, paths) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const ask = async (path: string) => {
      const answer = await session?.fetch(`app://branchbook/${path}`);
      return { path, status: answer?.status, bytes: (await answer?.arrayBuffer())?.byteLength };
    };
    // One after the other: of many at once Electron now and then leaves one without an answer.
    const answered = [];
    for (const path of paths) answered.push(await ask(path));
    return answered;
  }, outside);
  expect(answers).toEqual(outside.map((path) => ({ path, status: 404, bytes: 0 })));
});
