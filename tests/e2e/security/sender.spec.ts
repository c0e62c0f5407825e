import { callKeys } from '@shared/contract';
import { type Desk, expect, launchDesk, removeProfile, test } from '../support/launch';
import { hostileValues } from './hostileValues';

/** What a refused sender is answered; it has no request id, because no request was made of it. */
const refusal = { ok: false, failure: { code: 'NOT_PERMITTED', requestId: '' } };

/** Calls the contract offers, each from places it must not be heard from. */
test.describe('a call is heard from our own page only', () => {
  let desk: Desk;

  test.beforeAll(async () => {
    desk = await launchDesk();
  });
  test.afterAll(async () => {
    await desk.close();
    removeProfile(desk.profile);
  });

  const callsAsPage = (keys: readonly string[]) => `Promise.all(${JSON.stringify(keys)}.map(
    (key) => window.branchbook.call(key, {})))`;

  test('not from a second window with our own page and preload script', async () => {
    const answers = await desk.electron.evaluate(
      async ({ BrowserWindow, app }, { script }) => {
        const first = BrowserWindow.getAllWindows()[0];
        const second = new BrowserWindow({
          show: false,
          webPreferences: {
            ...(first && { session: first.webContents.session }),
            preload: `${app.getAppPath()}/out/preload/index.cjs`,
            sandbox: true,
            contextIsolation: true,
          },
        });
        await second.loadURL('app://branchbook/index.html');
        const given: unknown = await second.webContents.executeJavaScript(script);
        second.destroy();
        return given;
      },
      { script: callsAsPage(callKeys) },
    );
    expect(answers).toEqual(callKeys.map(() => refusal));
  });

  /** Hands the transport's own handler an event whose frame is the one named. */
  const callsFrom = (frame: 'null' | 'iframe' | 'removed' | 'foreign') =>
    desk.electron.evaluate(
      async ({ BrowserWindow, ipcMain }, { keys, which }) => {
        type Handler = (event: unknown, key: string, input: unknown) => Promise<unknown>;
        // Electron keeps the handlers in a field without a type; there is no other way to be an odd sender.
        const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const page = contents?.mainFrame;
        const frames = {
          null: null,
          iframe: page?.frames[0],
          removed: (globalThis as { removedFrame?: unknown }).removedFrame,
          foreign: page && Object.create(page, { origin: { value: 'https://bank.invalid' } }),
        };
        const event = { sender: contents, senderFrame: frames[which] };
        const [handler, ...others] = [..._invokeHandlers.values()];
        if (!handler || others.length > 0 || event.senderFrame === undefined) return 'not set up';
        return Promise.all(keys.map((key) => handler(event, key, {})));
      },
      { keys: callKeys, which: frame },
    );

  const addFrame = () =>
    desk.page.evaluate(() => {
      document.body.append(document.createElement('iframe'));
    });

  test('not from a frame that is gone', async () => {
    expect(await callsFrom('null')).toEqual(callKeys.map(() => refusal));
  });

  test('not from a frame inside our page, which has no bridge either', async () => {
    await addFrame();
    expect(await desk.page.evaluate(() => 'branchbook' in (window.frames[0] ?? window))).toBe(false);
    expect(await callsFrom('iframe')).toEqual(callKeys.map(() => refusal));
  });

  test('not from a frame that was removed while its message was on the way', async () => {
    await desk.electron.evaluate(({ BrowserWindow }) => {
      const frame = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames[0];
      Object.assign(globalThis, { removedFrame: frame });
    });
    await desk.page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await callsFrom('removed')).toEqual(callKeys.map(() => refusal));
  });

  test('not from another origin', async () => {
    expect(await callsFrom('foreign')).toEqual(callKeys.map(() => refusal));
  });

  test('not from our own window when it shows another page', async () => {
    const other = await launchDesk();
    // A page that still loads its parts would break off the other one.
    await other.page.getByRole('heading').first().waitFor();
    const answers = await other.electron.evaluate(
      async ({ BrowserWindow }, { script }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        await contents?.loadURL('about:blank');
        return contents?.executeJavaScript(script);
      },
      { script: callsAsPage(callKeys) },
    );
    expect(answers).toEqual(callKeys.map(() => refusal));
    await other.close();
    removeProfile(other.profile);
  });

  test('10,000 malformed calls are all refused, and main stays as it was', async () => {
    const heap = () =>
      desk.electron.evaluate(() => {
        globalThis.gc?.();
        return process.memoryUsage().heapUsed;
      });
    const before = await heap();
    const outcome = await desk.page.evaluate(hostileValues, { keys: callKeys, calls: 10_000, seed: 20_261 });
    expect(outcome.reached).toEqual([]);
    expect(outcome.refused).toBe(10_000);
    expect((await heap()) - before).toBeLessThan(50 * 1024 * 1024);
    expect(await desk.page.evaluate(() => window.branchbook.call('app.state', {}))).toMatchObject({
      ok: true,
    });
  });
});
