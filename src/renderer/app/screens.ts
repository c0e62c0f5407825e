/** The screens outside the staff's frame, each loaded when it is first shown: sign-in must not wait for them. */
import { lazy } from 'react';

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
export const Kiosk = lazy(async () => ({ default: (await import('../features/kiosk')).Kiosk }));
export const StaffApp = lazy(async () => ({ default: (await import('./StaffApp')).StaffApp }));
export const Gallery = lazy(async () => ({ default: (await import('../features/gallery')).Gallery }));
