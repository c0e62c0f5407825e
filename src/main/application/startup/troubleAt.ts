import type { Trouble, TroubleAction } from '@main/ports/database';
import type { DeskKind } from '@main/ports/desks';

/** What anybody may do: no file dialog, no program to choose, no books to migrate, and no way to the desktop. */
const forThePublic: ReadonlySet<TroubleAction> = new Set(['retry', 'useAnotherPort']);

/** A trouble with the ways out that this kind of desk offers; what is not offered is refused (`resolveTrouble`). */
export const troubleAt = (kind: DeskKind, trouble: Trouble): Trouble =>
  kind === 'kiosk'
    ? { ...trouble, actions: trouble.actions.filter((action) => forThePublic.has(action)) }
    : trouble;
