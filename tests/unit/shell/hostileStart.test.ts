import { refusedAtStart, switchValue, variablesToRemove } from '@main/shell/hostileStart';
import { describe, expect, it } from 'vitest';

const start = (given: readonly string[], options: Partial<Parameters<typeof refusedAtStart>[0]> = {}) =>
  refusedAtStart({
    argv: ['/opt/Branchbook/branchbook', ...given],
    env: {},
    flavour: 'production',
    platform: 'linux',
    ...options,
  });

/** Each opens a door: to debuggers, out of the sandbox, past the policy of the page, or to foreign code. */
const hostile = [
  '--inspect',
  '--inspect-brk=9229',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--load-extension=/tmp/extension',
  '--proxy-server=bank.invalid:8080',
  '--host-rules=MAP * bank.invalid',
  '--js-flags=--expose-gc',
  '--ignore-certificate-errors',
  '--disable-features=IsolateOrigins',
  '--user-data-dir=/tmp/other',
  '--enable-logging',
  '--a-switch-of-the-next-chromium',
];

it.each([
  ['--verify-books', 'mongodb://127.0.0.1'],
  ['--verify-books', '-'],
  ['--verify-books=mongodb://127.0.0.1'],
])('to verify books is none: %s %s', (...given) => {
  expect(start(given.filter((each) => each !== undefined))).toEqual([]);
});

describe('a hostile start', () => {
  it.each(hostile)('is refused with %s', (argument) => {
    expect(start([argument])).toEqual([argument.split('=')[0]]);
  });

  it.each([
    ['-no-sandbox'],
    ['--NO-SANDBOX'],
    ['--no-sandbox='],
    ['--lang=hi', '--no-sandbox'],
    ['--', '--no-sandbox'],
  ])('is refused however the switch is written: %s %s', (...given) => {
    expect(start(given)).not.toEqual([]);
  });

  it('is refused with a slash on Windows, where Chromium reads one, and a path elsewhere is a path', () => {
    expect(start(['/no-sandbox'], { platform: 'win32' })).toEqual(['/no-sandbox']);
    expect(start(['/no-sandbox'])).toEqual([]);
  });

  it.each(['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_ENABLE_STACK_DUMPING'])(
    'is refused with %s, in production',
    (name) => {
      expect(start([], { env: { [name]: '1' } })).toEqual([name]);
      expect(start([], { env: { [name]: '1' }, flavour: 'test' })).toEqual([]);
    },
  );

  it('lets a test driver attach to the test flavour, and nothing more', () => {
    const driver = [
      '--inspect=0',
      '--remote-debugging-port=0',
      '--mongod=/m',
      '--user-data-dir=/d',
      '--now=2026',
    ];
    expect(start(driver, { flavour: 'test' })).toEqual([]);
    expect(start(driver)).toHaveLength(driver.length);
    expect(start(['--no-sandbox', '--inspect-brk=0'], { flavour: 'test' })).toHaveLength(2);
  });

  it('is not one with what displays and accessibility need', () => {
    const honest = [
      '--lang=hi',
      '--force-device-scale-factor=2',
      '--ozone-platform=wayland',
      '/home/a/file.pdf',
    ];
    expect(start(honest)).toEqual([]);
  });
});

describe('the environment', () => {
  it('loses every variable of Node and Electron', () => {
    const env = {
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_OPTIONS: '-r x',
      ELECTRON_RUN_AS_NODE: '1',
      PATH: '/bin',
    };
    expect(variablesToRemove(env).sort()).toEqual([
      'ELECTRON_RUN_AS_NODE',
      'NODE_OPTIONS',
      'NODE_TLS_REJECT_UNAUTHORIZED',
    ]);
  });
});

describe('the value of a switch', () => {
  it('is what stands behind its equals sign, to the end', () => {
    expect(switchValue(['x', '--mongod=/a=b'], 'mongod')).toBe('/a=b');
    expect(switchValue(['x', '--mongod'], 'mongod')).toBeNull();
    expect(switchValue(['x', '--mongodb=/a'], 'mongod')).toBeNull();
  });
});
