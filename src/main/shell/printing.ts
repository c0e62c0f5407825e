import type { WebContents } from 'electron';

/**
 * Opens the system's print dialog for the page as it is shown.
 * @returns false where it was closed, or where the system has no printer
 */
export const printPage = (contents: WebContents): Promise<boolean> =>
  new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (printed) => resolve(printed));
  });
