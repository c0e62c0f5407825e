import type { Publish } from '@main/ipc/events';
import type { AnyContract } from '@main/ipc/lines';
import { holderOf, ipcBench } from '@tests/support/ipcBench';
import { expect, it } from 'vitest';
import { smallContract } from './smallContract';

it('looks nobody up for an event that nobody here could hear', async () => {
  const lookedUp: string[] = [];
  const owners = {
    find: async (_kind: string, id: string) => {
      lookedUp.push(id);
      return { userId: '56125810030', branch: 'MAIN' };
    },
  };
  const { publish, enter, sent } = ipcBench({
    contract: smallContract as AnyContract,
    handlers: {},
    owners,
  });
  const tell = () =>
    publish('account.moved' as Parameters<Publish>[0], { accountId: '000000000017' } as never);
  await tell();
  expect(lookedUp).toEqual([]);
  enter(holderOf());
  await tell();
  expect(lookedUp).toEqual(['000000000017']);
  expect(sent).toHaveLength(1);
});
