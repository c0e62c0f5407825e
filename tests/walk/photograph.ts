import type { CDPSession, Page } from '@playwright/test';

/** Of the window, in CSS pixels; the smallest that every screen has to fit is 1280 × 720. */
const size = { width: 1280, height: 800 } as const;

export type Theme = 'light' | 'dark';

export type Camera = {
  /** A PNG of the window as it is shown, in one of the themes. */
  readonly take: (theme?: Theme) => Promise<Buffer>;
};

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const endless = (animation: Animation) => animation.effect?.getComputedTiming().endTime === Infinity;
    const ending = document.getAnimations().filter((animation) => !endless(animation));
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
    // Two frames: what an effect still changed is painted in the second.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

/** Photographs a window always in the same size, whatever the display is. @param scale pixels for each CSS pixel */
export async function createCamera(page: Page, scale: 1 | 2): Promise<Camera> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: scale,
    mobile: false,
  });
  return {
    take: async (theme = 'light') => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await settled(page);
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
  };
}
