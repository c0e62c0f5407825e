import { type ActionId, actions, shellActions } from '@shared/actions';
import { isPressed } from '@shared/shortcuts';
import type { MainWindow, Zoom } from './windows';

const zooms: Readonly<Partial<Record<ActionId, Zoom>>> = {
  'zoom.in': 'in',
  'zoom.out': 'out',
  'zoom.reset': 'reset',
};

/** Does what the shell itself does of the registry's actions. @returns whether it was one of them */
export function runShellAction(action: ActionId, window: MainWindow): boolean {
  const zoom = zooms[action];
  if (zoom !== undefined) window.zoom(zoom);
  return zoom !== undefined;
}

/** The keys of those actions work at a kiosk too, where there is no menu. */
export function listenToKeys(window: MainWindow): void {
  const platform = process.platform === 'darwin' ? 'mac' : 'other';
  window.contents.on('before-input-event', (event, { type, key, control, alt, shift, meta }) => {
    if (type !== 'keyDown') return;
    // The plus sign is typed with Shift on most keyboards; who zooms does not bother to hold it.
    const plus = key === '=' ? '+' : key;
    const press = { key: plus, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta };
    const action = [...shellActions].find((id) => isPressed(actions[id].shortcut ?? '', press, platform));
    if (action !== undefined && runShellAction(action, window)) event.preventDefault();
  });
}
