import { describe, expect, it } from 'vitest';
import { rules, violations } from './rooms';
import { readSources, sourceOf } from './sources';

/** One planted violation per row; each must be found by the rule named, and by no row's absence. */
const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['oneDirection', 'src/main/domain/ledger/decide.ts', "import { post } from '@main/application/posting';"],
  [
    'oneDirection',
    'src/main/application/cash/credit.ts',
    "import { insert } from '../../adapters/mongo/journal';",
  ],
  ['oneDirection', 'src/main/adapters/mail/smtp.ts', "import { queue } from '@main/application/mail';"],
  ['oneDirection', 'src/main/application/auth/signIn.ts', "export { call } from '@main/ipc/dispatcher';"],
  ['oneDirection', 'src/renderer/features/kiosk/Home.tsx', "const late = import('@main/compose');"],
  ['oneDirection', 'src/shared/money.ts', "import type { Actor } from '@main/domain/access/actor';"],
  ['oneDirection', 'src/main/helpers.ts', 'export const anything = 1;'],
  ['electronStaysInItsRooms', 'src/main/compose.ts', "import { app } from 'electron';"],
  ['electronStaysInItsRooms', 'src/main/adapters/settings/store.ts', "import Store from 'electron-store';"],
  ['noNodeWhereNoneIs', 'src/shared/ids.ts', "import { randomUUID } from 'node:crypto';"],
  ['noNodeWhereNoneIs', 'src/main/domain/ledger/chain.ts', "import { readFileSync } from 'node:fs';"],
  ['oneDoor', 'src/main/shell/windows.ts', "import { ipcMain } from 'electron'; ipcMain.on('x', () => {});"],
  [
    'oneDoor',
    'src/renderer/features/users/List.tsx',
    "export const rows = window.branchbook.call('users.list', {});",
  ],
  [
    'refusalsAreValues',
    'src/main/application/users/add.ts',
    "export const add = () => { throw { code: 'taken' }; };",
  ],
  [
    'heavyWorkInWorkers',
    'src/main/adapters/charts/paint.ts',
    "import { createCanvas } from '@napi-rs/canvas';",
  ],
  [
    'rolesStandInOneTable',
    'src/renderer/app/App.tsx',
    "export const isPublic = (role: string) => role === 'Customer';",
  ],
  ['noClockNoChance', 'src/main/application/auth/signIn.ts', 'export const at = () => Date.now();'],
  ['noClockNoChance', 'src/main/domain/ledger/decide.ts', 'export const at = () => new Date();'],
  [
    'journalIsAppendOnly',
    'src/main/adapters/mongo/journal/repair.ts',
    'export const f = (journal) => journal.updateOne({}, {});',
  ],
];

/** What the rules must leave alone. */
const allowed: readonly (readonly [path: string, text: string])[] = [
  ['src/main/application/cash/credit.ts', "import type { Journal } from '@main/ports/journal';"],
  ['src/main/adapters/charts/chart.worker.ts', "import { createCanvas } from '@napi-rs/canvas';"],
  ['src/main/domain/ledger/chain.ts', "import { createHash } from 'node:crypto';"],
  ['src/main/shell/windows.ts', "import { BrowserWindow } from 'electron';"],
  ['src/renderer/app/bridge.ts', 'export const call = window.branchbook.call;'],
  ['src/main/application/auth/signIn.ts', "export const f = () => { throw new Error('a bug'); };"],
];

describe('the rooms of the house', () => {
  it('hold their rules in every source file', () => {
    const sources = readSources('src');
    expect(sources.length).toBeGreaterThan(50);
    expect(violations(sources)).toEqual([]);
  });

  it.each(planted)('%s finds a planted violation in %s', (rule, path, text) => {
    expect(violations([sourceOf(path, text)]).map((found) => found.rule)).toContain(rule);
  });

  it('plants a violation of each rule', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });

  it.each(allowed)('leaves alone %s', (path, text) => {
    expect(violations([sourceOf(path, text)])).toEqual([]);
  });
});
