import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, startAgain, test } from '../support/launch';

test('a second start shows the window of the first and ends', async ({ desk }) => {
  await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(desk.profile)).toBe(0);
  await expect
    .poll(() => desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

test('the window opens again where it was left, as large and as zoomed', async ({ launch }) => {
  const place = { x: 150, y: 120, width: 1200, height: 760 };
  const first = await launch();
  await first.electron.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  // A test driver's keys go past the place where the shell hears them; these take the way of real ones.
  await first.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const modifiers: 'control'[] = ['control'];
    for (const keyCode of ['=', '=', '-']) contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  });
  const zoom = () =>
    first.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    );
  await expect.poll(zoom).toBe(1);
  await first.close();

  const second = await launch({ profile: first.profile });
  const seen = () =>
    second.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomLevel() };
    });
  await expect.poll(seen).toEqual({ bounds: place, zoom: 1 });
});

test('settings that a person broke do not keep it from starting', async ({ launch }) => {
  const first = await launch();
  await first.close();
  writeFileSync(join(first.profile, 'settings.json'), '{ "shell.windowPlace": ');
  const second = await launch({ profile: first.profile });
  await expect(second.page).toHaveTitle(/Branchbook/);
});

test('a window whose process is gone is opened again, with a word of explanation', async ({ desk }) => {
  await desk.electron.evaluate(({ BrowserWindow, dialog }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    dialog.showMessageBox = async (_window: unknown, options?: { message: string }) => {
      shown.push(options?.message ?? '');
      return { response: 0, checkboxChecked: false };
    };
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const state = () =>
    desk.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const { shown } = globalThis as unknown as { shown: string[] };
      return {
        shown,
        crashed: contents?.isCrashed(),
        loading: contents?.isLoading(),
        url: contents?.getURL(),
      };
    });
  await expect.poll(state).toEqual({
    shown: ['The window stopped working and was opened again.'],
    crashed: false,
    loading: false,
    url: 'app://branchbook/index.html',
  });
});

test('it ends cleanly when its window is closed', async ({ desk }) => {
  const child = desk.electron.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended).toBe(0);
});

test('a kiosk fills the screen, has no menu, and is not closed by whoever stands before it', async ({
  launch,
}) => {
  const first = await launch();
  await first.close();
  writeFileSync(join(first.profile, 'settings.json'), JSON.stringify({ 'shell.frame': 'kiosk' }));

  const kiosk = await launch({ profile: first.profile });
  const seen = await kiosk.electron.evaluate(({ BrowserWindow, Menu, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.close();
    return {
      kiosk: window?.isKiosk(),
      bounds: window?.getBounds(),
      display: screen.getPrimaryDisplay().bounds,
      menu: Menu.getApplicationMenu(),
      open: BrowserWindow.getAllWindows().length,
    };
  });
  expect(seen).toMatchObject({ kiosk: true, menu: null, open: 1 });
  // Without a window manager, as in the virtual display, a pixel is left at the edges.
  expect(seen.bounds).toMatchObject({ x: seen.display.x, y: seen.display.y });
  expect(seen.bounds?.width).toBeGreaterThanOrEqual(seen.display.width - 1);
  expect(seen.bounds?.height).toBeGreaterThanOrEqual(seen.display.height - 1);
});

test('its menu holds what anybody may do while nobody is signed in, and the window runs what is chosen', async ({
  desk,
}) => {
  const heard = desk.page.evaluate(
    () =>
      new Promise((resolve) => {
        window.branchbook.on('action.chosen', resolve);
        document.body.dataset.listening = 'yes';
      }),
  );
  await expect(desk.page.locator('body[data-listening]')).toBeAttached();
  const ids = await desk.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    menu?.getMenuItemById('gallery.open')?.click();
    menu?.getMenuItemById('zoom.in')?.click();
    return ['zoom.in', 'gallery.open', 'users.open', 'cash.credit'].filter((id) => menu?.getMenuItemById(id));
  });
  expect(ids).toEqual(['zoom.in', 'gallery.open']);
  expect(await heard).toEqual({ action: 'gallery.open' });
  const zoom = () =>
    desk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    );
  await expect.poll(zoom).toBe(1);
});
