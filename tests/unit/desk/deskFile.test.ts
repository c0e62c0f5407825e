import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDeskFiles } from '@main/adapters/desk/deskFile';
import type { DeskFile } from '@main/ports/deskFile';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-desk-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

const content: DeskFile = {
  where: 'thisComputer',
  deskId: 'K7M2P9QX',
  kind: 'kiosk',
  signboard: {
    bank: { name: 'Sahyadri Cooperative Bank', demo: true },
    branch: { branch: 'MAIN', name: 'Laxmi Road', timeZone: 'Asia/Kolkata' },
    name: 'Kiosk at the door',
  },
};

const written = (text: object) => writeFile(path.join(folder, 'desk.json'), JSON.stringify(text));

it('reads what was written', async () => {
  const files = createDeskFiles(folder);
  expect(await files.read()).toBeNull();
  await files.write(content);
  expect(await files.read()).toEqual(content);
});

it('takes a signboard that says nothing sensible for none, and any other nonsense for damage', async () => {
  const files = createDeskFiles(folder);
  const { signboard, ...rest } = content;
  await written({ version: 1, ...rest });
  expect(await files.read()).toEqual({ ...rest, signboard: null });
  const branch = { ...signboard?.branch, timeZone: 'Nowhere/Atall' };
  await written({ version: 1, ...rest, signboard: { ...signboard, branch } });
  expect(await files.read()).toEqual({ ...rest, signboard: null });
  await written({ version: 1, ...content, kind: 'shop' });
  expect(await files.read()).toBe('damaged');
});
