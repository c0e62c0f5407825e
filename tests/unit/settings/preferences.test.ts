import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMachinePolicy, machinePolicyPath } from '@main/adapters/settings/machinePolicy';
import { createPreferences, defaultPreferences } from '@main/application/settings';
import { collectedLog } from '@tests/support/collectedLog';
import { describe, expect, it } from 'vitest';

function preferencesWith(policy: unknown = null, stored: unknown = undefined) {
  const kept: { values: unknown } = { values: stored };
  const log = collectedLog();
  const preferences = createPreferences({
    store: {
      read: () => kept.values,
      write: (values) => {
        kept.values = values;
      },
    },
    policy: { read: () => policy },
    log,
  });
  return { ...preferences, kept, log };
}

const asha = '56125810030';
const ravi = '56125810031';

describe('preferences', () => {
  it('are the defaults where nobody chose', () => {
    expect(preferencesWith().of(null)).toEqual({ values: defaultPreferences, fixed: [] });
  });

  it('lie in layers: the defaults, the policy, the desk, the person', () => {
    const { of, change } = preferencesWith({ preferences: { language: 'hi', theme: 'light' } });
    expect(of(asha).values).toMatchObject({ language: 'hi', theme: 'light', hideAmounts: false });
    change(null, { theme: 'dark' });
    expect(of(asha).values).toMatchObject({ language: 'hi', theme: 'dark' });
    change(asha, { language: 'en' });
    expect(of(asha).values).toMatchObject({ language: 'en', theme: 'dark' });
    expect(of(ravi).values).toMatchObject({ language: 'hi', theme: 'dark' });
    expect(of(null).values).toMatchObject({ language: 'hi', theme: 'dark' });
  });

  it('of one person survive what others and the desk choose later', () => {
    const { of, change } = preferencesWith();
    change(asha, { hideAmounts: true });
    change(ravi, { theme: 'dark' });
    change(null, { theme: 'light' });
    change(asha, { columns: { users: ['name'] } });
    expect(of(asha).values).toMatchObject({
      hideAmounts: true,
      theme: 'light',
      columns: { users: ['name'] },
    });
    expect(of(ravi).values).toMatchObject({ hideAmounts: false, theme: 'dark' });
  });

  it('that the policy fixes cannot be changed, and count also where they were changed before', () => {
    const policy = { preferences: { language: 'hi' }, fixed: ['language'] };
    const { of, change, kept } = preferencesWith(policy, {
      language: 'en',
      users: { [asha]: { language: 'en' } },
    });
    expect(of(asha)).toMatchObject({ values: { language: 'hi' }, fixed: ['language'] });
    expect(change(asha, { language: 'en', theme: 'dark' })).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
      fields: { language: 'notAllowed' },
    });
    expect(kept.values).toEqual({ language: 'en', users: { [asha]: { language: 'en' } } });
    expect(change(asha, { theme: 'dark' })).toMatchObject({ ok: true });
  });

  it.each([
    [null],
    ['text'],
    [[1]],
    [{ theme: 'purple', language: 5, users: 'x' }],
    [{ users: { [asha]: 7 } }],
  ])('survive a store that holds %j', (stored) => {
    const { of, change } = preferencesWith(null, stored);
    expect(of(asha).values).toEqual(defaultPreferences);
    change(asha, { theme: 'dark' });
    expect(of(asha).values.theme).toBe('dark');
  });

  it('take what is right of a policy, and the log says that something is not', () => {
    const { of, log } = preferencesWith({
      preferences: { theme: 'dark', colour: 'red' },
      fixed: ['theme', 'colour'],
    });
    expect(of(null)).toMatchObject({ values: { theme: 'dark' }, fixed: ['theme'] });
    expect(log.events.map(({ event }) => event)).toEqual(['settings.policyHasUnknownParts']);
  });
});

describe('the machine’s policy', () => {
  it('is a file in a folder of the whole system, whatever the environment says', () => {
    expect(machinePolicyPath('linux')).toBe('/etc/branchbook/policy.json');
    expect(machinePolicyPath('darwin')).toBe('/Library/Application Support/Branchbook/policy.json');
    expect(machinePolicyPath('win32')).toBe('C:\\ProgramData\\Branchbook\\policy.json');
  });

  it('says nothing where it is absent, and is logged where it cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'branchbook-policy-'));
    const path = join(folder, 'policy.json');
    const log = collectedLog();
    const policy = createMachinePolicy(path, log);
    expect(policy.read()).toBeNull();
    expect(log.events).toEqual([]);
    await writeFile(path, '{"fixed": [');
    expect(policy.read()).toBeNull();
    expect(log.events.map(({ event }) => event)).toEqual(['settings.policyUnreadable']);
    await writeFile(path, '{"fixed": []}');
    expect(policy.read()).toEqual({ fixed: [] });
    await rm(folder, { recursive: true });
  });
});
