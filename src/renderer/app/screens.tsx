/** The screens outside the staff's frame, each loaded when it is first shown: sign-in must not wait for them. */
import { type ComponentType, lazy, useEffect, useState } from 'react';
import { StateView } from '../ui';

export const SetupAssistant = lazy(async () => ({
  default: (await import('../features/setup')).SetupAssistant,
}));
export const TroubleScreen = lazy(async () => ({
  default: (await import('../features/trouble')).TroubleScreen,
}));
export const ChangePassword = lazy(async () => ({
  default: (await import('../features/password')).ChangePassword,
}));
export const EnrolFirst = lazy(async () => ({
  default: (await import('../features/secondFactor')).EnrolFirst,
}));
export const StepUp = lazy(async () => ({ default: (await import('../features/stepUp')).StepUp }));
export const LockScreen = lazy(async () => ({ default: (await import('../features/lock')).LockScreen }));
export const Gallery = lazy(async () => ({ default: (await import('../features/gallery')).Gallery }));

/** Where a person works once they are signed in: in the staff's frame, or at a kiosk. */
export type Workplace = 'staff' | 'kiosk';

const loaders: Readonly<Record<Workplace, () => Promise<ComponentType>>> = {
  staff: async () => (await import('./StaffApp')).StaffApp,
  kiosk: async () => (await import('../features/kiosk')).Kiosk,
};

const loaded = new Map<Workplace, ComponentType>();

async function load(workplace: Workplace): Promise<ComponentType> {
  const screen = await loaders[workplace]();
  loaded.set(workplace, screen);
  return screen;
}

/** Loads what follows a sign-in at this kind of desk, as soon as the window has nothing else to do. */
export const readAhead = (workplace: Workplace): void => {
  requestIdleCallback(() => void load(workplace));
};

/**
 * What was read ahead is there at once, and what is still on its way as soon as it comes: React holds back what
 * `lazy` has let wait for a third of a second.
 */
export function Work({ at }: { at: Workplace }) {
  const [Screen, setScreen] = useState<ComponentType | null>(() => loaded.get(at) ?? null);
  useEffect(() => {
    if (Screen) return;
    const show = (screen: () => ComponentType) => setScreen(screen);
    load(at).then(
      (screen) => show(() => screen),
      (error: unknown) =>
        // Thrown where it is drawn: the window's own screen for failures shows it.
        show(() => {
          throw error;
        }),
    );
  }, [Screen, at]);
  return Screen ? <Screen /> : <StateView state="loading" />;
}
