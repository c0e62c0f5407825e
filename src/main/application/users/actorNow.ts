import type { Actor } from '@main/domain/access/actor';
import { holderFrom } from '../auth/signIn';
import type { CurrentUser } from './read';

/** Who does long work may be suspended, moved, or get another role, while it goes on. @returns null where they are gone */
export const createActorNow =
  (currentUser: CurrentUser) =>
  async (actor: Actor): Promise<Actor | null> => {
    const found = await currentUser(actor.holder.userId);
    return found.ok ? { ...actor, holder: holderFrom(found.value) } : null;
  };
