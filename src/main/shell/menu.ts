import { type Action, type ActionId, actionIds, actions } from '@shared/actions';
import { type Holder, scopeOf } from '@shared/permissions';
import { acceleratorOf } from '@shared/shortcuts';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { nativeTexts } from './nativeTexts';

/** What the menu shows depends on who looks at it, and in which language. */
export type MenuState = { readonly holder: Holder | null; readonly language: keyof typeof nativeTexts };

export type RunAction = (action: ActionId) => void;

const menus: readonly Action['menu'][] = ['file', 'go', 'people', 'money', 'view', 'help'];

/** Whether a person would be offered the action at a staff desk; a kiosk has no menu. */
function isOffered({ context, permission }: Action, holder: Holder | null): boolean {
  // A menu does not know what is open.
  if (context === 'kiosk' || context === 'account') return false;
  if (context === 'anywhere') return true;
  return holder !== null && (permission === null || scopeOf(holder, permission) !== null);
}

/** The items of one menu. Their shortcuts are shown and not registered: the window hears the keys itself. */
function itemsOf(menu: Action['menu'], { holder, language }: MenuState, run: RunAction) {
  return actionIds
    .filter((id) => actions[id].menu === menu && isOffered(actions[id], holder))
    .map(
      (id): MenuItemConstructorOptions => ({
        id,
        label: actions[id].title[language],
        ...(actions[id].shortcut && { accelerator: acceleratorOf(actions[id].shortcut) }),
        registerAccelerator: false,
        click: () => run(id),
      }),
    );
}

function editMenu({ language }: MenuState): MenuItemConstructorOptions {
  const { menus: titles, edit } = nativeTexts[language];
  const roles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;
  return { label: titles.edit, submenu: roles.map((role) => ({ role, label: edit[role] })) };
}

/** The native menu, made from the action registry. A menu without items is left out. */
export function showMenu(state: MenuState, run: RunAction): void {
  const titles = nativeTexts[state.language].menus;
  const ours = menus
    .map((menu): MenuItemConstructorOptions => ({ label: titles[menu], submenu: itemsOf(menu, state, run) }))
    .filter(({ submenu }) => Array.isArray(submenu) && submenu.length > 0);
  const [file, ...others] = ours;
  const template = [...(file ? [file] : []), editMenu(state), ...others];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A kiosk has none. */
export const hideMenu = (): void => Menu.setApplicationMenu(null);

/** The menu under the right mouse button: in a field, what can be done with its text. */
export function showContextMenu(
  { isEditable, selectionText }: Electron.ContextMenuParams,
  state: MenuState,
): void {
  const { edit } = nativeTexts[state.language];
  const roles = isEditable ? (['cut', 'copy', 'paste', 'selectAll'] as const) : (['copy'] as const);
  if (!isEditable && selectionText === '') return;
  Menu.buildFromTemplate(roles.map((role) => ({ role, label: edit[role] }))).popup();
}
