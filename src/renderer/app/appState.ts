import type { CallOutput } from '@shared/contract';
import { type Holder, type Permission, permits, type Subject, scopeOf } from '@shared/permissions';
import { createContext, useContext } from 'react';
import { useCall } from './calls';

export type AppState = CallOutput<'app.state'>;
export type Session = NonNullable<CallOutput<'auth.session'>>;

/** What this Branchbook is: phase, bank, branch, desk, connection. Undefined until main has answered once. */
export const useAppState = (): AppState | undefined => useCall('app.state', {}).data;

/**
 * Whether user ID and password may be typed before the bank is open: main answers once it is. Not at a desk that
 * knows no bank yet, and only at the first start: a trouble stays where it is while a way out of it is tried.
 */
export const takesSignIn = ({ phase, desk }: Pick<AppState, 'phase' | 'desk'>): boolean =>
  phase === 'starting' && desk !== null;

/** The session of the person whose screens are shown; set by the frame, which exists only with one. */
export const SessionContext = createContext<Session | null>(null);

/** The person signed in. Only for screens inside a frame. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen that needs a session was shown without one');
  return session;
}

/** What permissions are asked of. */
export const holderOf = ({ userId, role, status, branch, duties }: Session): Holder => ({
  userId,
  role,
  status,
  branch,
  duties,
});

/**
 * Asks whether the person signed in has a permission, over a subject or at all. It only decides what is shown:
 * main checks every call again.
 */
export function useMay(): (permission: Permission, subject?: Subject) => boolean {
  const session = useContext(SessionContext);
  return (permission, subject) => {
    if (!session) return false;
    const holder = holderOf(session);
    return subject ? permits(holder, permission, subject) : scopeOf(holder, permission) !== null;
  };
}
