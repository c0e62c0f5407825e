import type { Page } from '@playwright/test';

/** Somebody who can sign in to a demo bank that has just been made. */
export type DemoPerson = {
  readonly name: string;
  readonly role: string;
  readonly userId: string;
  readonly firstPassword: string;
};

/** The people of the demo, off the screen that shows their first passwords this once; null on any other screen. */
export async function readDemoPeople(page: Page): Promise<readonly DemoPerson[] | null> {
  if (!(await page.getByRole('heading', { name: 'People of the demo bank' }).isVisible())) return null;
  const rows = await page.getByRole('table').getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
  return cells.map(([name = '', role = '', userId = '', firstPassword = '']) => ({
    name,
    role,
    userId,
    firstPassword,
  }));
}
