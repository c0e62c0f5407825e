import type { Clock } from '@main/ports/clock';
import type { DeskAccess } from '@main/ports/database';
import type { DeskStore } from '@main/ports/desks';

type ContactDependencies = {
  readonly desks: Pick<DeskStore, 'noteContact' | 'list' | 'unusedSince' | 'voidCredential'>;
  readonly access: DeskAccess | null;
  readonly thisDesk: string;
  readonly version: string;
  readonly clock: Pick<Clock, 'now'>;
};

/**
 * Says that this desk is there and which version it runs; a desk that keeps the database's administrator also
 * takes away what unused credentials would still open, and what a revocation that was cut short left to a revoked
 * desk. Run each minute.
 */
export function createContact({ desks, access, thisDesk, version, clock }: ContactDependencies) {
  /** Revoked desks whose user is known to be gone: nothing ever gives it back. */
  const shutOut = new Set<string>();

  const shutOutRevoked = async ({ revoke }: DeskAccess): Promise<void> => {
    for (const { deskId, status } of await desks.list(null)) {
      if (status !== 'revoked' || shutOut.has(deskId)) continue;
      await revoke(deskId);
      shutOut.add(deskId);
    }
  };

  return async (): Promise<void> => {
    const now = clock.now();
    await desks.noteContact(thisDesk, version, now);
    if (!access) return;
    await shutOutRevoked(access);
    for (const deskId of await desks.unusedSince(now)) {
      await access.revoke(deskId);
      await desks.voidCredential(deskId, now);
    }
  };
}
