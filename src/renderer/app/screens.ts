/** The screens outside the staff's frame, each loaded when it is first shown: sign-in must not wait for them. */
import { lazy } from 'react';

const afterSignIn = { staff: () => import('./StaffApp'), kiosk: () => import('../features/kiosk') };

/** Loads what follows a sign-in at this kind of desk, as soon as the window has nothing else to do. */
export const readAhead = (kind: keyof typeof afterSignIn): void => {
  requestIdleCallback(() => void afterSignIn[kind]());
};

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
export const Kiosk = lazy(async () => ({ default: (await afterSignIn.kiosk()).Kiosk }));
export const StaffApp = lazy(async () => ({ default: (await afterSignIn.staff()).StaffApp }));
export const Gallery = lazy(async () => ({ default: (await import('../features/gallery')).Gallery }));
