import type { Trouble, TroubleAction } from '@main/ports/database';
import type { DeskKind } from '@main/ports/desks';

/**
 * What anybody may do: no file dialog, no program to choose, no books to migrate. Leaving is among it: nobody can
 * sign in while there is trouble, and a kiosk's window has no other way out for whoever comes to mend it.
 */
const forThePublic: ReadonlySet<TroubleAction> = new Set(['retry', 'useAnotherPort', 'quit']);

/** A trouble with the ways out that this kind of desk offers; what is not offered is refused (`resolveTrouble`). */
export const troubleAt = (kind: DeskKind, trouble: Trouble): Trouble =>
  kind === 'kiosk'
    ? { ...trouble, actions: trouble.actions.filter((action) => forThePublic.has(action)) }
    : trouble;
