import { createDesks, type DeskDependencies } from '@main/application/desks';
import { createContact } from '@main/application/desks/contact';
import { createFoldDesks } from '@main/application/desks/fold';
import { troubleAt } from '@main/application/startup/troubleAt';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Trouble } from '@main/ports/database';
import type { DeskRecord, DeskStore } from '@main/ports/desks';
import { newKey } from '@tests/support/newKey';
import { expect, it } from 'vitest';

const desk = (deskId: string, status: DeskRecord['status']): DeskRecord => ({
  deskId,
  status,
  name: deskId,
  branch: 'MAIN',
  kind: 'staff',
  publicKey: null,
  version: null,
  lastContact: null,
});

it('folds a revocation into the desk, and nothing else', async () => {
  const revoked: string[] = [];
  const fold = createFoldDesks({ revoke: async (deskId) => void revoked.push(deskId) });
  const record = (kind: string) =>
    ({ kind, intent: { kind: 'event', event: kind, about: { desk: `DESK-${kind}` } } }) as JournalRecord;
  await fold([record('desk-enrolled'), record('desk-revoked')]);
  expect(revoked).toEqual(['DESK-desk-revoked']);
});

it('takes the user of a desk away whose revocation was cut short, once', async () => {
  const shutOut: string[] = [];
  const contact = createContact({
    desks: {
      noteContact: async () => undefined,
      list: async () => [desk('DESK0001', 'active'), desk('DESK0002', 'revoked')],
      unusedSince: async () => [],
      voidCredential: async () => undefined,
    },
    access: { grant: async () => undefined, revoke: async (deskId) => void shutOut.push(deskId) },
    thisDesk: 'DESK0001',
    version: '1.0.0',
    clock: { now: () => new Date() },
  });
  await contact();
  await contact();
  expect(shutOut).toEqual(['DESK0002']);
});

it('gives no float to a revoked desk', async () => {
  const desks: Partial<DeskStore> = { byId: async () => desk('DESK0002', 'revoked') };
  const { 'desks.float': float } = createDesks({ desks } as DeskDependencies);
  const holder = {
    userId: '56125810021',
    role: 'Admin',
    status: 'Active',
    branch: 'MAIN',
    duties: [],
  } as const;
  const actor = { holder, scope: 'bank', sessionId: 'session' } as const;
  const answer = await float(actor, { key: newKey(), deskId: 'DESK0002', amount: 100n });
  expect(answer).toEqual({ ok: false, code: 'DESK_REVOKED' });
});

it('offers the public at a kiosk no file, no program, no migration and no way to the desktop', () => {
  const actions = ['retry', 'chooseMongod', 'useAnotherPort', 'migrate', 'showFolder', 'quit'] as const;
  const trouble: Trouble = { kind: 'portClash', details: {}, actions };
  expect(troubleAt('kiosk', trouble).actions).toEqual(['retry', 'useAnotherPort']);
  expect(troubleAt('staff', trouble).actions).toEqual(actions);
});
