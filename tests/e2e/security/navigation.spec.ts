import { type Desk, expect, launchDesk, removeProfile, test } from '../support/launch';
import { hostileAddresses } from './hostileAddresses';

/** Five ways of a page to get somewhere else. Each runs in the page. */
const ways = ['location', 'window.open', 'link', 'form', 'frame'] as const;
type Way = (typeof ways)[number];

/** What main saw, kept in its own global object. */
type Seen = { readonly refused: string[]; readonly navigations: string[]; windows: number };
declare global {
  var seen: Seen;
}

/** Every permission a page can ask for by name, and the one that is granted. */
const permissionNames = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'screen-wake-lock',
  'storage-access',
  'window-management',
];

test.describe('the page stays where it is', () => {
  let desk: Desk;
  let attempts = 0;

  test.beforeAll(async () => {
    desk = await launchDesk();
    await desk.page.evaluate(() => Object.assign(window, { samePage: true }));
    await desk.electron.evaluate(({ app, BrowserWindow }) => {
      const seen: Seen = { refused: [], navigations: [], windows: 0 };
      globalThis.seen = seen;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.on('will-frame-navigate', (event) => event.defaultPrevented && seen.refused.push(event.url));
      contents?.on('did-navigate', (_event, url) => seen.navigations.push(url));
      contents?.on('did-frame-navigate', (_event, url) => seen.navigations.push(url));
      app.on('browser-window-created', () => {
        seen.windows += 1;
      });
    });
  });
  test.afterAll(async () => {
    await desk.close();
    removeProfile(desk.profile);
  });

  const attempt = (way: Way, addresses: readonly string[]) =>
    desk.page.evaluate(
      ({ how, urls }) => {
        const inPage = (element: HTMLElement, act: () => void) => {
          document.body.append(element);
          act();
          element.remove();
        };
        const go: Record<typeof how, (url: string) => void> = {
          location: (url) => location.assign(url),
          'window.open': (url) => {
            if (window.open(url, '_blank') !== null) Object.assign(window, { opened: url });
          },
          link: (url) => {
            const link = document.createElement('a');
            link.href = url;
            link.target = '_blank';
            inPage(link, () => link.click());
            link.target = '_self';
            inPage(link, () => link.click());
          },
          form: (url) => {
            const form = document.createElement('form');
            form.action = url;
            inPage(form, () => form.submit());
          },
          frame: (url) => {
            const frame = document.createElement('iframe');
            frame.src = url;
            document.body.append(frame);
          },
        };
        for (const url of urls) {
          try {
            go[how](url);
          } catch {
            // Refused at once: as good as refused later.
          }
        }
      },
      { how: way, urls: addresses },
    );

  /** What happened until now, after everything that was asked for has been dealt with. */
  async function settled() {
    // Main hears of navigations in order: when it has refused this one, the attempts lie behind it.
    attempts += 1;
    const last = `https://last.invalid/${attempts}`;
    await desk.page.evaluate((url) => location.assign(url), last);
    await expect
      .poll(() => desk.electron.evaluate((_electron, url) => globalThis.seen.refused.includes(url), last))
      .toBe(true);
    const main = await desk.electron.evaluate(({ BrowserWindow }) => ({
      navigations: globalThis.seen.navigations,
      windows: globalThis.seen.windows,
      open: BrowserWindow.getAllWindows().length,
      url: BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    }));
    const page = await desk.page.evaluate(() => {
      const { samePage, opened, ran } = window as unknown as Record<string, unknown>;
      const frames = [...document.querySelectorAll('iframe')];
      const shown = frames.filter((frame) => frame.contentDocument?.body.childElementCount);
      for (const frame of frames) frame.remove();
      return { samePage, opened, ran, shown: shown.length };
    });
    return { ...main, ...page };
  }

  test('thirty addresses are thirty', () => {
    expect(new Set(hostileAddresses).size).toBe(30);
  });

  for (const way of ways) {
    test(`by ${way}, to none of thirty addresses`, async () => {
      await attempt(way, hostileAddresses);
      const { navigations, ...rest } = await settled();
      expect(navigations.filter((url) => !url.startsWith('about:blank'))).toEqual([]);
      expect(rest).toEqual({
        windows: 0,
        open: 1,
        url: 'app://branchbook/index.html',
        samePage: true,
        opened: undefined,
        ran: undefined,
        shown: 0,
      });
    });
  }

  test('and what is dropped on it is not opened', async () => {
    await desk.page.evaluate(() => {
      const dropped = new DataTransfer();
      dropped.setData('text/uri-list', 'https://bank.invalid/');
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
    });
    expect(await settled()).toMatchObject({ samePage: true, url: 'app://branchbook/index.html', open: 1 });
  });

  test('no permission is granted by name', async () => {
    const granted = await desk.page.evaluate(async (names) => {
      const answers = await Promise.all(
        names.map(async (name) => {
          const asked = { name: name as PermissionName };
          return navigator.permissions.query(asked).then(
            ({ state }) => ({ name, state }),
            () => null,
          );
        }),
      );
      return answers.filter((answer) => answer !== null && answer.state !== 'denied');
    }, permissionNames);
    expect(granted).toEqual([]);
  });

  test('no permission is granted on request, and text can be put on the clipboard', async () => {
    // A page without focus is refused the clipboard for that alone.
    await desk.page.mouse.click(10, 10);
    const answers = await desk.page.evaluate(async () => {
      const fails = (work: () => Promise<unknown>) =>
        work().then(
          () => 'granted',
          () => 'denied',
        );
      const place = () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject));
      return {
        camera: await fails(() => navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await fails(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await fails(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        place: await fails(place),
        notification: await Notification.requestPermission(),
        read: await fails(() => navigator.clipboard.readText()),
        write: await fails(() => navigator.clipboard.writeText('a reference')),
      };
    });
    expect(answers).toEqual({
      camera: 'denied',
      microphone: 'denied',
      screen: 'denied',
      place: 'denied',
      notification: 'denied',
      read: 'denied',
      write: 'granted',
    });
  });
});
