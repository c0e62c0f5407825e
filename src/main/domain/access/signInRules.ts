import { type Holder, scopeOf, scopeOnceActive } from '@shared/permissions';

/** Suspended and Inactive people do not sign in; a Pending one does, to change the first password. */
export const maySignIn = (holder: Holder): boolean =>
  holder.status === 'Active' || holder.status === 'Pending';

/**
 * Staff desks are for staff; kiosks for customers, and for who looks after desks. A Pending person holds nothing
 * yet: what they will hold once Active decides.
 */
export const mayUseDesk = (holder: Holder, kind: 'staff' | 'kiosk'): boolean =>
  scopeOnceActive(holder, kind === 'staff' ? 'desk.useStaff' : 'desk.useKiosk') !== null;

/**
 * A kiosk stays open for its customers: who looks after desks quits it, and nobody else. At a staff desk anybody
 * may, as by closing its window.
 */
export const mayQuit = (holder: Holder | null, kind: 'staff' | 'kiosk'): boolean =>
  kind === 'staff' || (holder !== null && scopeOf(holder, 'desk.manage') !== null);

/** Who may work at a staff desk, and so needs the longer password. */
export const isStaff = (holder: Holder): boolean => mayUseDesk(holder, 'staff');
