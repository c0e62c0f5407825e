import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIntentFile } from '@main/adapters/intents';
import { createMemoryJournal } from '@main/adapters/memory/journal';
import { deskBook } from '@main/domain/ledger/books';
import { recordId } from '@main/domain/ledger/intents';
import type { Intents } from '@main/ports/intents';
import type { Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import {
  accountNo,
  branch,
  credit,
  customer,
  deskName,
  openBranch,
  opening,
  testDesk,
} from '../../support/ledger/desk';

describe('a power cut', () => {
  it('finds an intent file that is not synced: what a person was told is being confirmed is never sent', async () => {
    const shown = 'confirming';
    expect(await afterPowerCut({ passes: false, until: shown })).toEqual({ there: true, told: 1 });
    expect(await afterPowerCut({ passes: false, until: shown, plant: { sync: async () => {} } })).toEqual({
      there: false,
      told: 0,
    });
  });

  it('finds a tail of the desk’s book that nobody looks at: what the intent file lost is not told', async () => {
    expect(await afterPowerCut({ passes: true, until: 'sent' })).toEqual({ there: true, told: 1 });
    const plant = { told: () => new Map([[deskBook(branch, deskName(1)), Number.MAX_SAFE_INTEGER]]) };
    expect(await afterPowerCut({ passes: true, until: 'sent', plant })).toEqual({ there: true, told: 0 });
  });
});

/** The intent file on a disk of which a power cut leaves what it held at the last sync. */
async function cuttableIntents(plant: Partial<Intents>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-power-'));
  const [place, disk] = [path.join(folder, 'intents'), path.join(folder, 'disk')];
  const openAt = (at: string) => openIntentFile(at, () => {});
  const file = await openAt(place);
  const sync = async () => {
    await file.sync();
    await copyFile(place, disk);
  };
  const before: Intents = { ...file, sync, ...plant };
  const reopen = async (): Promise<Intents> => ({ ...(await openAt(disk)), ...plant });
  return { before, reopen, remove: () => rm(folder, { recursive: true }) };
}

/**
 * A credit is on its way, its request passes or not, its reply never comes, and the computer goes dark once it was
 * sent, or once the person was told to wait.
 * @returns whether the next life has it in the journal, and how many answers it has for the person
 */
async function afterPowerCut({
  passes,
  until,
  plant = {},
}: {
  readonly passes: boolean;
  readonly until: 'sent' | 'confirming';
  readonly plant?: Partial<Intents>;
}) {
  const journal = createMemoryJournal();
  const founder = testDesk(journal, 'FOUNDER0');
  const account = accountNo(1);
  await openBranch(founder.posting, ['FOUNDER0', deskName(1)], 1_000_00n);
  await founder.posting.post(opening(account));
  let reached: string | null = null;
  const silent: Journal = {
    ...journal,
    insert: async (records) => {
      if (records[0]?.kind !== 'cash-credit') return journal.insert(records);
      if (passes) await journal.insert(records);
      if (until === 'confirming' && reached === null) return { kind: 'unknown', reason: 'no reply' };
      reached = until;
      return new Promise(() => {});
    },
  };
  const { before, reopen, remove } = await cuttableIntents(plant);
  const intent = credit(account, 100n);
  const first = testDesk(silent, deskName(1), { intents: before });
  first.posting.onState((state) => {
    reached = state;
  });
  await first.posting.start(branch);
  void first.posting.post(intent);
  await expect.poll(() => reached).toBe(until);
  const next = testDesk(journal, deskName(1), { intents: await reopen() }, first.keys);
  await next.posting.start(branch);
  const untold = () => next.posting.untold(customer);
  await expect.poll(() => untold().every(({ outcome }) => outcome === 'posted')).toBe(true);
  const found = await journal.find([recordId(branch, intent.key)]);
  await next.posting.stop();
  await remove();
  return { there: found.size === 1, told: untold().length };
}
