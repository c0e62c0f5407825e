import { createActionStore, pressedAction } from '@renderer/app/actions';
import { matchesAction } from '@renderer/app/paletteSearch';
import { type ActionId, actionIds, actions, isActionId } from '@shared/actions';
import { permissions } from '@shared/permissions';
import { acceleratorOf, ariaShortcut, isPressed, keysOf } from '@shared/shortcuts';
import { describe, expect, test, vi } from 'vitest';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('the registry', () => {
  test('no two actions share a shortcut', () => {
    const shortcuts = actionIds.flatMap((id) => actions[id].shortcut ?? []);
    expect(shortcuts).toEqual([...new Set(shortcuts)]);
  });

  test('every shortcut is pressed by its own keys only', () => {
    const withShortcut = actionIds.filter((id) => actions[id].shortcut);
    for (const id of withShortcut) {
      const parts = (actions[id].shortcut ?? '').split('+');
      const key = parts.at(-1) || '+';
      const held = {
        ctrlKey: parts.includes('Ctrl'),
        altKey: parts.includes('Alt'),
        shiftKey: parts.includes('Shift'),
      };
      expect(pressedAction(press(key, held), false, false)).toBe(id);
    }
  });

  test('names only permissions that exist', () => {
    for (const id of actionIds) {
      const { permission } = actions[id];
      if (permission !== null) expect(permissions).toContain(permission);
    }
  });

  test('knows its own ids only', () => {
    expect(isActionId('users.open')).toBe(true);
    expect(isActionId('toString')).toBe(false);
  });
});

describe('a key press', () => {
  test('a bare sign is a character while text is typed', () => {
    expect(pressedAction(press('?', { shiftKey: true }), false, false)).toBe('shortcuts.show');
    expect(pressedAction(press('?', { shiftKey: true }), true, false)).toBeNull();
  });

  test('a combination works while text is typed', () => {
    expect(pressedAction(press('k', { ctrlKey: true }), true, false)).toBe('palette.open');
  });

  test('a dialog keeps all keys but those that protect', () => {
    expect(pressedAction(press('k', { ctrlKey: true }), false, true)).toBeNull();
    expect(pressedAction(press('l', { ctrlKey: true }), false, true)).toBe('session.lock');
  });

  test('other modifiers make another shortcut', () => {
    expect(pressedAction(press('k', { ctrlKey: true, altKey: true }), false, false)).toBeNull();
    expect(pressedAction(press('k', { ctrlKey: true, shiftKey: true }), false, false)).toBeNull();
  });

  test('on a Mac the command key stands for Ctrl', () => {
    expect(isPressed('Ctrl+K', press('k', { metaKey: true }), 'mac')).toBe(true);
    expect(isPressed('Ctrl+K', press('k', { ctrlKey: true }), 'mac')).toBe(false);
  });
});

test('a shortcut is written for people, for the native menu and for screen readers', () => {
  expect(keysOf('Alt+ArrowLeft', 'other')).toEqual(['Alt', '←']);
  expect(keysOf('Ctrl+Shift+Q', 'mac')).toEqual(['⌘', '⇧', 'Q']);
  expect(keysOf('Ctrl++', 'other')).toEqual(['Ctrl', '+']);
  expect(acceleratorOf('Ctrl++')).toBe('CmdOrCtrl+Plus');
  expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left');
  expect(ariaShortcut('Ctrl+K', 'other')).toBe('Control+K');
});

describe('what actions run', () => {
  test('the one attached last counts, and the one before it again when it goes', () => {
    const store = createActionStore();
    const [first, second] = [vi.fn(), vi.fn()];
    store.attach({ 'users.open': first });
    const detach = store.attach({ 'users.open': second });
    store.run('users.open');
    detach();
    store.run('users.open');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  test('says when nothing is attached', () => {
    expect(createActionStore().run('users.open')).toBe(false);
  });
});

test.each<[ActionId, string, boolean]>([
  ['users.add', 'add', true],
  ['users.add', 'new cust', true],
  ['users.add', 'नया', true],
  ['users.add', 'dd', false],
  ['session.lock', 'log', false],
])('%s is found by "%s": %s', (id, text, found) => {
  expect(matchesAction(actions[id], text)).toBe(found);
});
