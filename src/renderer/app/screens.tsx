/** The screens outside the staff's frame, each loaded when it is first shown: sign-in must not wait for them. */
import { type ComponentType, lazy, useState } from 'react';

export const SetupAssistant = lazy(async () => ({
  default: (await import('../features/setup')).SetupAssistant,
}));
export const TroubleScreen = lazy(async () => ({
  default: (await import('../features/trouble')).TroubleScreen,
}));
export const ChangePassword = lazy(async () => ({
  default: (await import('../features/password')).ChangePassword,
}));
export const LockScreen = lazy(async () => ({ default: (await import('../features/lock')).LockScreen }));
export const Gallery = lazy(async () => ({ default: (await import('../features/gallery')).Gallery }));

/** Where a person works once they are signed in: in the staff's frame, or at a kiosk. */
export type Workplace = 'staff' | 'kiosk';

const loaders: Readonly<Record<Workplace, () => Promise<ComponentType>>> = {
  staff: async () => (await import('./StaffApp')).StaffApp,
  kiosk: async () => (await import('../features/kiosk')).Kiosk,
};

const loaded = new Map<Workplace, ComponentType>();

const load = async (workplace: Workplace) => {
  const screen = await loaders[workplace]();
  loaded.set(workplace, screen);
  return { default: screen };
};

const awaited = { staff: lazy(() => load('staff')), kiosk: lazy(() => load('kiosk')) };

/** Loads what follows a sign-in at this kind of desk, as soon as the window has nothing else to do. */
export const readAhead = (workplace: Workplace): void => {
  requestIdleCallback(() => void load(workplace));
};

/** What was read ahead is there at once; with `lazy` alone React would show for a third of a second that it waits. */
export function Work({ at }: { at: Workplace }) {
  const [Screen] = useState<ComponentType>(() => loaded.get(at) ?? awaited[at]);
  return <Screen />;
}
