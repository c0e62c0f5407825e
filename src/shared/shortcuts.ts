/**
 * A shortcut is written like "Ctrl+K", "Alt+ArrowLeft" or "?": modifiers in the order Ctrl, Alt, Shift, then
 * the key by its name in a KeyboardEvent. On a Mac, Ctrl stands for the command key.
 */
export type Platform = 'mac' | 'other';

/** What is read of a keyboard event. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
};

const modifiers = ['Ctrl', 'Alt', 'Shift'];

const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };
const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};
const acceleratorNames: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
  Ctrl: 'CmdOrCtrl',
};

/** The parts of a shortcut; the plus sign itself may be the key ("Ctrl++"). */
const partsOf = (shortcut: string): string[] =>
  shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');

/** The keys as a person reads them on `platform`. */
export const keysOf = (shortcut: string, platform: Platform): string[] =>
  partsOf(shortcut).map((part) => (platform === 'mac' ? macSigns[part] : undefined) ?? arrows[part] ?? part);

/** The same for Electron's menu ("CmdOrCtrl+K"). */
export const acceleratorOf = (shortcut: string): string =>
  partsOf(shortcut)
    .map((part) => (part === '+' ? 'Plus' : (acceleratorNames[part] ?? part)))
    .join('+');

/** The same for `aria-keyshortcuts` ("Control+K"). */
export const ariaShortcut = (shortcut: string, platform: Platform): string =>
  partsOf(shortcut)
    .map((part) =>
      part === 'Ctrl' ? (platform === 'mac' ? 'Meta' : 'Control') : part === '+' ? 'Plus' : part,
    )
    .join('+');

/** Whether `press` is this shortcut. A sign like "?" or "." is compared as typed, so Shift is not asked of it. */
export function isPressed(shortcut: string, press: KeyPress, platform: Platform): boolean {
  const parts = partsOf(shortcut);
  const key = parts.at(-1) ?? '';
  const held = new Set(parts.filter((part) => modifiers.includes(part)));
  const command = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const isLetter = /^[a-z0-9]$/i.test(key) || key.length > 1;
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    command === held.has('Ctrl') &&
    press.altKey === held.has('Alt') &&
    (!isLetter || press.shiftKey === held.has('Shift'))
  );
}
