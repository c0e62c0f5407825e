import type { CDPSession, Page } from '@playwright/test';

/** Of the window, in CSS pixels: the smallest that every screen has to fit, and that of a large display. */
export const sizes = { small: { width: 1280, height: 720 }, large: { width: 2560, height: 1440 } } as const;

export type Size = keyof typeof sizes;

export type Theme = 'light' | 'dark';

export type Camera = {
  /** A PNG of the window as it is shown, in one of the themes. */
  readonly take: (theme?: Theme, size?: Size) => Promise<Buffer>;
};

/** Until the window shows itself in `theme` and nothing on it moves any more. */
const settled = (page: Page, theme: Theme): Promise<unknown> =>
  page.evaluate(async (wanted) => {
    // Two frames: what an effect still changes is painted in the second.
    const painted = async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    };
    while (document.documentElement.dataset.mantineColorScheme !== wanted) await painted();
    await document.fonts.ready;
    await painted();
    const endless = (animation: Animation) => animation.effect?.getComputedTiming().endTime === Infinity;
    const ending = document.getAnimations().filter((animation) => !endless(animation));
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
    await painted();
  }, theme);

/** Photographs a window always in the same size, whatever the display is. @param scale pixels for each CSS pixel */
export async function createCamera(page: Page, scale: 1 | 2): Promise<Camera> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const resize = (size: Size) =>
    session.send('Emulation.setDeviceMetricsOverride', {
      ...sizes[size],
      deviceScaleFactor: scale,
      mobile: false,
    });
  await resize('small');
  return {
    take: async (theme = 'light', size = 'small') => {
      await resize(size);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      // Out of the way: what lies under the pointer looks otherwise.
      await page.mouse.move(0, 0);
      await settled(page, theme);
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      if (size !== 'small') await resize('small');
      return Buffer.from(data, 'base64');
    },
  };
}
