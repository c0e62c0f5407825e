import type { WebContents } from 'electron';

/**
 * The page that main loads is the only one there ever is: it goes nowhere, opens nothing and holds no guest.
 * Moving between screens happens inside the page and is no navigation.
 */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
