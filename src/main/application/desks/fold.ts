import type { JournalRecord } from '@main/domain/ledger/records';
import type { DeskStore } from '@main/ports/desks';

/** Folds revocations into the desks' documents: of a crash right after the event, the desk is revoked all the same. */
export const createFoldDesks =
  (desks: Pick<DeskStore, 'revoke'>) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    for (const { kind, intent } of records) {
      const desk = kind === 'desk-revoked' && intent.kind === 'event' ? intent.about?.desk : undefined;
      if (desk !== undefined) await desks.revoke(desk);
    }
  };
