import { readFileSync } from 'node:fs';
import { expect, test } from '../support/launch';

const statusOf = (pid: number): Record<string, string> =>
  Object.fromEntries(
    readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .map((row) => row.split(':\t'))
      .map(([name = '', value = '']) => [name, value.trim()]),
  );

test('the renderer runs in its sandbox, as an ordinary user, without Node', async ({ desk }) => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  const pids = await desk.electron.evaluate(({ app, BrowserWindow }) => ({
    main: process.pid,
    window: BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    renderers: app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  }));
  expect(pids.window).toHaveLength(1);
  expect(pids.renderers).toEqual(expect.arrayContaining(pids.window));
  for (const pid of pids.renderers) {
    expect(statusOf(pid)).toMatchObject({ Seccomp: '2', NoNewPrivs: '1' });
  }
  expect(statusOf(pids.main).Uid).not.toMatch(/^0\t/);

  const globals = [
    'require',
    'process',
    'module',
    'exports',
    'global',
    'Buffer',
    'setImmediate',
    '__dirname',
  ];
  const found = await desk.page.evaluate((names) => names.filter((name) => name in globalThis), globals);
  expect(found).toEqual([]);
});
