import type { Call } from '@main/ipc/handler';
import { type AppHandlerDependencies, appHandlers } from '@main/ipc/handlers/app';
import { holderOf, windowId } from '@tests/support/ipcBench';
import { expect, it } from 'vitest';

type Someone = { role: 'Admin' | 'Customer'; locked?: boolean; mustChangePassword?: boolean } | null;

/** Whether somebody who asks to quit here and now leaves. */
async function leaves(kind: 'staff' | 'kiosk', someone: Someone): Promise<boolean> {
  let left = false;
  const session = someone && {
    locked: false,
    mustChangePassword: false,
    ...someone,
    holder: holderOf({ role: someone.role }),
  };
  const dependencies = {
    startup: { deskKind: async () => kind },
    sessions: { of: () => session },
    quit: () => {
      left = true;
    },
  } as unknown;
  const answer = await appHandlers(dependencies as AppHandlerDependencies)['app.quit']({}, {
    windowId,
  } as Call);
  expect(answer.ok).toBe(left);
  if (!answer.ok) expect(answer.code).toBe('NOT_PERMITTED');
  return left;
}

it.each<[string, boolean, Parameters<typeof leaves>]>([
  ['a customer at a kiosk', false, ['kiosk', { role: 'Customer' }]],
  ['nobody at a kiosk', false, ['kiosk', null]],
  ['who looks after desks, at a kiosk', true, ['kiosk', { role: 'Admin' }]],
  ['whoever finds their session locked at a kiosk', false, ['kiosk', { role: 'Admin', locked: true }]],
  [
    'one who has not proved to be the person yet',
    false,
    ['kiosk', { role: 'Admin', mustChangePassword: true }],
  ],
  ['anybody at a staff desk', true, ['staff', null]],
])('%s may quit: %s', async (_who, expected, given) => {
  expect(await leaves(...given)).toBe(expected);
});
