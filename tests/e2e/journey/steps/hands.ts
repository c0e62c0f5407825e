import { expect, type Locator, type Page } from '@playwright/test';
import { keyboard } from '@tests/e2e/support/keyboard';

/** More options than the longest list has, the states and union territories. */
const optionsMax = 60;

/** Two hands on the keyboard of one window: what a person does to a form, and nothing a mouse does. */
export function handsOn(page: Page) {
  const keys = keyboard(page);

  /** Chooses from a list by arrow keys, as far as the option that reads so. */
  async function choose(label: string, option: string): Promise<void> {
    const list = page.getByRole('combobox', { name: label });
    await keys.tabTo(list);
    const wanted = page.getByRole('option', { name: option, exact: true });
    for (let step = 0; step < optionsMax; step += 1) {
      await keys.press('ArrowDown');
      if ((await wanted.getAttribute('data-combobox-selected')) !== null) break;
    }
    await keys.press('Enter');
    await expect(list).toHaveValue(option);
  }

  /** Moves the mark of a group of radio buttons to the one that reads so; Tab reaches only the marked one. */
  async function mark(group: string, choice: string | RegExp): Promise<void> {
    const radios = page.getByRole('group', { name: group }).getByRole('radio');
    await keys.tabTo(page.getByRole('group', { name: group }).getByRole('radio', { checked: true }));
    const wanted = page.getByRole('group', { name: group }).getByRole('radio', { name: choice });
    const count = await radios.count();
    for (let step = 0; step < count && !(await wanted.isChecked()); step += 1) await keys.press('ArrowDown');
    await expect(wanted).toBeChecked();
  }

  return {
    ...keys,
    choose,
    mark,
    fillIn: (label: string, text: string): Promise<void> =>
      keys.fill(page.getByLabel(label, { exact: true }), text),
    /** Presses a button by its words. */
    pressButton: (name: string | RegExp): Promise<void> => keys.activate(page.getByRole('button', { name })),
    /** Sends the form one is in. */
    send: () => keys.press('Control+Enter'),
  };
}

export type Hands = ReturnType<typeof handsOn>;

/** The value beside a name in a list of names and values (receipt, slip, panel). */
export const detail = (within: Locator, name: string): Locator =>
  within
    .locator('dl > div', { has: within.page().locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd');

/** What something reads; there is no part of Branchbook in which nothing has to stand. */
export async function textOf(place: Locator): Promise<string> {
  await expect(place).not.toBeEmpty();
  return (await place.textContent()) ?? '';
}
