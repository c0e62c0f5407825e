import type { Clock } from '@main/ports/clock';
import type { DeskAccess } from '@main/ports/database';
import type { DeskStore } from '@main/ports/desks';

/**
 * Says that this desk is there and which version it runs; a desk that keeps the database's administrator also
 * takes away what unused credentials would still open. Run each minute.
 */
export const createContact =
  (dependencies: {
    readonly desks: DeskStore;
    readonly access: DeskAccess | null;
    readonly thisDesk: string;
    readonly version: string;
    readonly clock: Pick<Clock, 'now'>;
  }) =>
  async (): Promise<void> => {
    const { desks, access, thisDesk, version, clock } = dependencies;
    const now = clock.now();
    await desks.noteContact(thisDesk, version, now);
    if (!access) return;
    for (const deskId of await desks.unusedSince(now)) {
      await access.revoke(deskId);
      await desks.voidCredential(deskId, now);
    }
  };
