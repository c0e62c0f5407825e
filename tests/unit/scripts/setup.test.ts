import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { productionPackages } from '@scripts/display/staging.mjs';
import { verify } from '@scripts/setup/downloads.mjs';
import { isInstalled } from '@scripts/setup/npmPackages.mjs';
import { missingPackages } from '@scripts/setup/systemLibraries.mjs';
import { unzip } from '@scripts/setup/zip.mjs';
import { fingerprint } from '@scripts/support/fingerprint.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-scripts-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('verify', () => {
  const pinned = {
    name: 'runtime.zip',
    algorithm: 'sha256',
    encoding: 'hex',
    digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  } as const;

  it('accepts the pinned file', async () => {
    const file = path.join(folder, pinned.name);
    await writeFile(file, 'abc');
    await expect(verify(file, pinned)).resolves.toBeUndefined();
  });

  it('refuses any other, says both hashes, and removes it', async () => {
    const file = path.join(folder, pinned.name);
    await writeFile(file, 'abd');
    await expect(verify(file, pinned)).rejects.toThrow(
      /runtime\.zip is not the file[\s\S]*ba7816bf[\s\S]*found/,
    );
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });
});

describe('isInstalled', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  };
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  it.each([
    ['everything but an optional package of another platform', { 'node_modules/a': a }, true],
    ['nothing', {}, false],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }, false],
    ['the same version with other contents', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }, false],
    [
      'an optional package that a partial mirror kept out of the lock file',
      { 'node_modules/a': a, 'node_modules/b-linux': { optional: true } },
      true,
    ],
    ['a package that is no longer locked', { 'node_modules/a': a, 'node_modules/old': a }, false],
  ])('with %s', (_name, installed, expected) => {
    expect(isInstalled(wanted, installed)).toBe(expected);
  });
});

describe('missingPackages', () => {
  it('names what is not installed, and knows a renamed library', () => {
    const status = [
      'libgtk-3-0t64 installed',
      'libnss3 installed',
      'xvfb config-files',
      'xauth not-installed',
    ];
    const missing = missingPackages(status.join('\n'));
    expect(missing).toEqual(expect.arrayContaining(['xvfb', 'xauth', 'libgbm1']));
    expect(missing).not.toEqual(expect.arrayContaining(['libgtk-3-0']));
    expect(missing).not.toEqual(expect.arrayContaining(['libnss3']));
  });
});

describe('productionPackages', () => {
  it('keeps the top-level packages that the application needs', () => {
    const packages = {
      '': {},
      'node_modules/mongodb': {},
      'node_modules/@napi-rs/canvas': {},
      'node_modules/mongodb/node_modules/bson': {},
      'node_modules/vitest': { dev: true },
    };
    expect(productionPackages(packages)).toEqual(['node_modules/mongodb', 'node_modules/@napi-rs/canvas']);
  });
});

describe('unzip', () => {
  /** A folder `a/` with `run` (stored, executable), `text` (deflated) and `empty`. */
  const archive = `
    UEsDBBQAAAAAAAAAIVgAAAAAAAAAAAAAAAACAAAAYS9QSwMEFAAAAAAAAAAhWB2d+wQKAAAACgAAAAUAAABhL3J1biMhL2Jpbi9zaApQSwME
    FAAAAAgAAAAhWHXkt/8KAAAAZAAAAAYAAABhL3RleHQrzy9KUSinLQEAUEsDBBQAAAAAAAAAIVgAAAAAAAAAAAAAAAAHAAAAYS9lbXB0eVBL
    AQIUAxQAAAAAAAAAIVgAAAAAAAAAAAAAAAACAAAAAAAAAAAAAADtQQAAAABhL1BLAQIUAxQAAAAAAAAAIVgdnfsECgAAAAoAAAAFAAAAAAAA
    AAAAAADtgSAAAABhL3J1blBLAQIUAxQAAAAIAAAAIVh15Lf/CgAAAGQAAAAGAAAAAAAAAAAAAACkgU0AAABhL3RleHRQSwECFAMUAAAAAAAA
    ACFYAAAAAAAAAAAAAAAABwAAAAAAAAAAAAAApIF7AAAAYS9lbXB0eVBLBQYAAAAABAAEAMwAAACgAAAAAAA=`;

  it('writes the wanted files with their contents and modes', async () => {
    const file = path.join(folder, 'a.zip');
    await writeFile(file, Buffer.from(archive, 'base64'));
    await unzip(file, (name) => (name === 'a/empty' ? undefined : path.join(folder, 'out', name)));
    expect(await readdir(path.join(folder, 'out/a'))).toEqual(['run', 'text']);
    expect(await readFile(path.join(folder, 'out/a/run'), 'utf8')).toBe('#!/bin/sh\n');
    expect(await readFile(path.join(folder, 'out/a/text'), 'utf8')).toBe('word '.repeat(20));
    expect((await stat(path.join(folder, 'out/a/run'))).mode & 0o111).toBe(0o111);
    expect((await stat(path.join(folder, 'out/a/text'))).mode & 0o111).toBe(0);
  });

  it('writes an empty file', async () => {
    const file = path.join(folder, 'a.zip');
    await writeFile(file, Buffer.from(archive, 'base64'));
    await unzip(file, (name) => (name === 'a/empty' ? path.join(folder, 'empty') : undefined));
    expect((await stat(path.join(folder, 'empty'))).size).toBe(0);
  });

  it('refuses what is not a zip file', async () => {
    const file = path.join(folder, 'a.zip');
    await writeFile(file, 'hello');
    await expect(unzip(file, () => undefined)).rejects.toThrow('not a zip file');
  });
});

describe('fingerprint', () => {
  it('changes with a file, and only then', async () => {
    await writeFile(path.join(folder, 'a.txt'), 'one');
    const before = fingerprint(folder, ['.', 'missing']);
    expect(fingerprint(folder, ['.', 'missing'])).toBe(before);
    await writeFile(path.join(folder, 'a.txt'), 'other');
    expect(fingerprint(folder, ['.', 'missing'])).not.toBe(before);
  });
});
