import { deskKindBy } from '@main/composition/signboard';
import type { Attempt } from '@main/ports/database';
import type { DeskFile } from '@main/ports/deskFile';
import type { Secrets } from '@main/ports/secrets';
import { expect, it } from 'vitest';

const secretsWith = (desk: string | null): Attempt<Secrets> => ({
  ok: true,
  value: {
    backend: 'file',
    get: (name) => (name === 'databaseDesk' ? desk : null),
    set: async () => undefined,
    remove: async () => undefined,
  },
});

const unreadable: Attempt<Secrets> = {
  ok: false,
  trouble: { kind: 'secretsUnreadable', details: {}, actions: [] },
};

const ofADesk = secretsWith(JSON.stringify({ deskId: 'DESK0001', password: 'x' }));
const ofNone = secretsWith(null);
const fileOf = (kind: DeskFile['kind']): DeskFile => ({
  where: 'server',
  deskId: 'DESK0001',
  kind,
  signboard: null,
});

it.each([
  ['a kiosk’s file', fileOf('kiosk'), ofADesk, 'kiosk'],
  ['a staff desk’s file', fileOf('staff'), ofADesk, 'staff'],
  ['a damaged file', 'damaged', ofADesk, 'kiosk'],
  ['no file beside the keys of a desk', null, ofADesk, 'kiosk'],
  ['no file beside keys that cannot be read', null, unreadable, 'kiosk'],
  ['nothing at all', null, ofNone, 'staff'],
] as const)('a computer with %s is taken for what it may be', async (_name, file, secrets, kind) => {
  const deskFiles = { read: async () => file, write: async () => undefined };
  expect(await deskKindBy({ deskFiles }, { secretsOf: async () => secrets })()).toBe(kind);
});
