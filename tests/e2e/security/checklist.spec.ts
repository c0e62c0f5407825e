import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy } from '@main/shell/contentSecurity';
import { type Desk, expect, launchDesk, removeProfile, test } from '../support/launch';

/**
 * Electron's security checklist, item by item, asked of the running application (docs/SECURITY.md). Items that
 * need more than a question have a file of their own: permissions and navigation (5, 13, 14), a current
 * Electron (16), the sender of a call (17), the app protocol (18), fuses (19), the sandbox itself (4).
 */
/** What a page is not allowed, and the directive of the policy that stands in its way. */
const refused = {
  eval: 'require-trusted-types-for',
  inlineScript: 'require-trusted-types-for',
  foreignScript: 'script-src-elem',
  inlineStyle: 'style-src-attr',
  fetch: 'connect-src',
} as const;

test.describe('Electron security checklist', () => {
  let desk: Desk;

  test.beforeAll(async () => {
    desk = await launchDesk();
  });
  test.afterAll(async () => {
    await desk.close();
    removeProfile(desk.profile);
  });

  const preferences = () =>
    desk.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const contents: unknown = window?.webContents;
      // Not in the type declarations, but the only way to see what a window was really given.
      const read = contents as { getLastWebPreferences(): Record<string, unknown> };
      return read.getLastWebPreferences();
    });

  /** Runs in the page, and tells which directive of the policy stood in the way. */
  const violationOf = (attempt: keyof typeof refused) =>
    desk.page.evaluate(async (what) => {
      const seen = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
      const attempts = {
        // Later, out of the test driver's own evaluation, which is exempt.
        // biome-ignore lint/security/noGlobalEval: the point is that it is refused
        eval: () => void setTimeout(() => globalThis.eval('1')),
        foreignScript: () => {
          const address = 'data:text/javascript,window.ranForeign=true';
          return import(/* @vite-ignore */ address);
        },
        inlineScript: () => {
          const script = document.createElement('script');
          script.append('window.ranInline = true');
          document.body.append(script);
        },
        inlineStyle: () => document.body.setAttribute('style', 'color: red'),
        fetch: () => fetch('https://bank.invalid/').catch(() => undefined),
      };
      try {
        await attempts[what]();
      } catch {
        // Some refusals are thrown as well as reported.
      }
      return seen;
    }, attempt);

  test('1: nothing remote is loaded, by whatever protocol', async () => {
    let reached = 0;
    const server = createServer((_request, response) => {
      reached += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const answers = await desk.electron.evaluate(
      async ({ BrowserWindow }, urls) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        return Promise.all(urls.map((url) => session?.fetch(url).then((answer) => answer.status, String)));
      },
      [`http://127.0.0.1:${port}/`, 'https://bank.invalid/', 'file:///etc/passwd'],
    );
    server.close();
    const blocked = 'Error: net::ERR_BLOCKED_BY_CLIENT';
    expect(answers).toEqual([blocked, blocked, 403]);
    expect(reached).toBe(0);
  });

  const stated = {
    '2: no Node in the page': { nodeIntegration: false, nodeIntegrationInSubFrames: false },
    '3: the page and the preload script are apart': { contextIsolation: true },
    '4: the renderer is sandboxed': { sandbox: true },
    '6: web security is on': { webSecurity: true },
    '8: no insecure content': { allowRunningInsecureContent: false },
    '9: no experimental features': { experimentalFeatures: false },
    '10: no Blink features': { enableBlinkFeatures: '' },
    '11: no webview tag, and so no popups of one': { webviewTag: false },
  } as const;

  for (const [item, wanted] of Object.entries(stated)) {
    test(item, async () => {
      expect(await preferences()).toMatchObject(wanted);
    });
  }

  test('5: a permission is denied where nobody was asked', async () => {
    const state = await desk.page.evaluate(async () => {
      const answer = await navigator.permissions.query({ name: 'geolocation' });
      return [answer.state, Notification.permission];
    });
    expect(state).toEqual(['denied', 'denied']);
  });

  test('7: the policy is the one that was written down, with a nonce of its own for every load', async () => {
    const policies = await desk.electron.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const load = async () => {
        const answer = await session?.fetch('app://branchbook/index.html');
        return [answer?.headers.get('content-security-policy') ?? '', (await answer?.text()) ?? ''] as const;
      };
      return [await load(), await load()] as const;
    });
    const nonces = policies.map(([policy, page]) => {
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toBe(contentSecurityPolicy(nonce));
      expect(page).toContain(`nonce="${nonce}"`);
      return nonce;
    });
    expect(nonces[0]).toMatch(/^[\w+/=]{24,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  for (const attempt of Object.keys(refused) as (keyof typeof refused)[]) {
    test(`7: the policy refuses ${attempt}`, async () => {
      expect(await violationOf(attempt)).toBe(refused[attempt]);
    });
  }

  test('7: markup as text throws, and text without markup is taken as it is', async () => {
    const outcome = await desk.page.evaluate(() => {
      const element = document.createElement('div');
      const write = (text: string) => {
        try {
          element.innerHTML = text;
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
        return element.innerHTML;
      };
      return [write('<img src=x onerror=alert(1)>'), write('plain')];
    });
    expect(outcome).toEqual(['TypeError', 'plain']);
  });

  test('12: a webview would not be attached', async () => {
    const attached = await desk.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://branchbook/index.html');
      document.body.append(view);
      const known = view.constructor === HTMLElement;
      view.remove();
      return known;
    });
    const contents = await desk.electron.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((found) => [found.getType(), found.listenerCount('will-attach-webview')]),
    );
    expect(attached).toBe(true);
    expect(contents).toEqual([['window', expect.any(Number)]]);
    expect(contents[0]?.[1]).toBeGreaterThan(0);
  });

  test('15: the page has no way to open anything outside', async () => {
    expect(await desk.page.evaluate(() => [typeof open, open('https://bank.invalid/')])).toEqual([
      'function',
      null,
    ]);
  });

  test('20: the window has two functions of ours, and a listener sees no event object', async () => {
    const bridge = await desk.page.evaluate(() => ({
      names: Object.keys(window.branchbook),
      frozen: !Reflect.set(window.branchbook, 'call', null),
    }));
    expect(bridge).toEqual({ names: ['call', 'on'], frozen: true });

    const heard = desk.page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const stop = window.branchbook.on('action.chosen', (...given) => {
            stop();
            resolve(given);
          });
          document.title = 'listening';
        }),
    );
    await expect(desk.page).toHaveTitle('listening');
    await desk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('branchbook:event', 'action.chosen', {
        action: 'x',
      }),
    );
    expect(await heard).toEqual([{ action: 'x' }]);
  });

  test('20: what is not in the contract cannot be called', async () => {
    const answers = await desk.page.evaluate(async () => {
      const { call, on } = window.branchbook as unknown as Record<string, (...given: unknown[]) => unknown>;
      const names = ['users.removeAll', '__proto__', 'constructor', '', 'app.changed'];
      const calls = await Promise.all(
        names.map(async (name) => call?.(name, {})).map((made) => made.catch(String)),
      );
      const events = names.slice(0, 4).map((name) => {
        try {
          return typeof on?.(name, () => undefined);
        } catch (error) {
          return String(error);
        }
      });
      return [...calls, ...events];
    });
    for (const answer of answers) expect(answer).toMatch(/Not (a call|an event) of the contract/);
  });
});
