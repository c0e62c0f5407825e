import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { syncFolder } from '@main/adapters/files/syncFolder';
import { openIntentFile } from '@main/adapters/intents';
import { recordId } from '@main/domain/ledger/intents';
import { expect, it, vi } from 'vitest';
import { event } from '../../support/ledger/desk';
import { openFilesIn } from '../../support/openFiles';

vi.mock('@main/adapters/files/syncFolder', () => ({ syncFolder: vi.fn(async () => {}) }));

it('an intent put after a folder that could not be synced is found by the next life', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-folder-'));
  const place = path.join(folder, 'intents.jsonl');
  const intents = await openIntentFile(place, () => {});
  vi.mocked(syncFolder).mockRejectedValue(new Error('EIO'));
  const large = event('exported', { after: 'x'.repeat(1_000_000) });
  intents.put(large);
  intents.remove(recordId(large.branch, large.key));
  const [first, second] = [event('signed-in'), event('signed-out')];
  intents.put(first);
  // Written anew under a name that a power cut may take back: not synced until that is.
  await expect(intents.sync()).rejects.toThrow('EIO');
  vi.mocked(syncFolder).mockResolvedValue();
  await intents.sync();
  intents.put(second);
  await intents.close();
  const next = await openIntentFile(place, () => {});
  expect(next.pending()).toEqual([first, second]);
  await next.close();
  await rm(folder, { recursive: true });
});

it.skipIf(process.platform !== 'linux')(
  'a file whose folder could not be synced is not left open',
  async () => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'branchbook-folder-')));
    vi.mocked(syncFolder).mockRejectedValueOnce(new Error('EIO'));
    await expect(openIntentFile(path.join(folder, 'intents.jsonl'), () => {})).rejects.toThrow('EIO');
    expect(await openFilesIn(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  },
);
