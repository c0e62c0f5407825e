import { expectAccessible } from '../support/accessibility';
import { launchDesk, removeProfile, test } from '../support/launch';
import { showStory } from './stories';

const ids = (process.env.STORIES ?? '').split(',');
test('shots', async () => {
  test.setTimeout(300_000);
  const desk = await launchDesk();
  await desk.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    for (const id of ids) {
      await showStory(desk.page, { id });
      await desk.page.screenshot({ path: `/tmp/shots-b/${id}-${colorScheme}.png` });
      await test.step(id, () => expectAccessible(desk.page));
    }
  }
  await desk.close();
  removeProfile(desk.profile);
});
