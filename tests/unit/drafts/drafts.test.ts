import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDrafts } from '@main/adapters/drafts';
import { collectedLog } from '@tests/support/collectedLog';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const asha = '56125810030';
const ravi = '56125810031';
let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'branchbook-drafts-')), 'drafts');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('drafts', () => {
  it('are kept by person and form, and thrown away', async () => {
    const drafts = createDrafts(folder, collectedLog());
    expect(await drafts.read(asha, 'credit')).toBeNull();
    await drafts.write(asha, 'credit', { amount: '5k', 'phones.0': '9' });
    await drafts.write(asha, 'debit', { amount: '1' });
    await drafts.write(ravi, 'credit', { amount: '7' });
    expect(await drafts.read(asha, 'credit')).toEqual({ amount: '5k', 'phones.0': '9' });
    await drafts.write(asha, 'credit', null);
    expect(await drafts.read(asha, 'credit')).toBeNull();
    expect(await drafts.read(asha, 'debit')).toEqual({ amount: '1' });
    expect(await drafts.read(ravi, 'credit')).toEqual({ amount: '7' });
  });

  it('lie in one file a person, for this computer’s user alone, with no parts left over', async () => {
    const drafts = createDrafts(folder, collectedLog());
    await drafts.write(asha, 'credit', { amount: '1' });
    expect(await readdir(folder)).toEqual([`${asha}.json`]);
    expect((await stat(join(folder, `${asha}.json`))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('written at once are all kept, and read after the writes before', async () => {
    const drafts = createDrafts(folder, collectedLog());
    const forms = Array.from({ length: 20 }, (_, index) => `form ${index}`);
    const writes = forms.map((form) => drafts.write(asha, form, { form }));
    expect(await drafts.read(asha, 'form 19')).toEqual({ form: 'form 19' });
    await Promise.all(writes);
    for (const form of forms) expect(await drafts.read(asha, form)).toEqual({ form });
  });

  it('are at most fifty: the oldest gives way', async () => {
    const drafts = createDrafts(folder, collectedLog());
    for (let index = 0; index < 51; index += 1) await drafts.write(asha, `form ${index}`, {});
    expect(await drafts.read(asha, 'form 0')).toBeNull();
    expect(await drafts.read(asha, 'form 1')).toEqual({});
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'have no form named %s unless it was written',
    async (form) => {
      const drafts = createDrafts(folder, collectedLog());
      expect(await drafts.read(asha, form)).toBeNull();
    },
  );

  it('begin anew where the file was damaged, and the log says so', async () => {
    const log = collectedLog();
    const drafts = createDrafts(folder, log);
    await drafts.write(asha, 'credit', {});
    await writeFile(join(folder, `${asha}.json`), '{"credit": 5');
    expect(await drafts.read(asha, 'credit')).toBeNull();
    expect(log.events.map(({ event }) => event)).toEqual(['drafts.unreadable']);
    await drafts.write(asha, 'credit', { amount: '2' });
    expect(await drafts.read(asha, 'credit')).toEqual({ amount: '2' });
  });

  it('of somebody whose ID is no ID are a bug, not a path', async () => {
    const drafts = createDrafts(folder, collectedLog());
    await expect(drafts.write('../../etc/passwd', 'credit', {})).rejects.toThrow('ID of a user');
  });
});
