import type { Look } from '@main/ports/platform';
import { type NativeTexts, nativeTexts } from './nativeTexts';
import type { ValueStore } from './settingsStore';

const lookName = 'shell.look';
const themes: readonly Look['theme'][] = ['system', 'light', 'dark'];

/** The look that was last seen, as it was stored: by the shell, or by a person with an editor. */
function stored(values: ValueStore): Partial<Record<keyof Look, unknown>> {
  const look = values.get(lookName);
  return typeof look === 'object' && look !== null ? look : {};
}

/** Kept for the next start: the window's first colour must not wait for the application. */
export const rememberLook = ({ theme, language }: Look, values: ValueStore): void =>
  values.set(lookName, { theme, language });

/** The theme that dialogs, menu and the window's first colour follow. */
export const themeIn = (values: ValueStore): Look['theme'] =>
  themes.find((theme) => stored(values).theme === theme) ?? 'system';

export const languageIn = (values: ValueStore): keyof typeof nativeTexts =>
  stored(values).language === 'hi' ? 'hi' : 'en';

export const textsIn = (values: ValueStore): NativeTexts => nativeTexts[languageIn(values)];
