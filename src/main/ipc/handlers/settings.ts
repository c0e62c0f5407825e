import type { PreferenceServices } from '@main/application/settings';
import { succeed } from '@shared/result';
import type { Publish } from '../events';
import type { Handlers } from '../handler';

export type SettingsHandlerDependencies = {
  readonly preferences: PreferenceServices;
  readonly publish: Publish;
};

/** Open to everybody: before anyone signs in, the choices are those of the desk itself. */
export const settingsHandlers = ({
  preferences,
  publish,
}: SettingsHandlerDependencies): Pick<Handlers, 'settings.get' | 'settings.set'> => ({
  'settings.get': async (_input, { holder }) => succeed(preferences.of(holder?.userId ?? null)),
  'settings.set': async (input, { holder }) => {
    const changed = preferences.change(holder?.userId ?? null, input);
    if (changed.ok) publish('settings.changed', {});
    return changed;
  },
});
