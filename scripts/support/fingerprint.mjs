// @ts-check
/** A short name for the state of some files, by their names, sizes and times: quick, and enough to notice a change. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} folder
 * @param {string[]} parts files or folders below it; one that is missing counts as such
 * @param {string} [more] anything else the name should depend on
 */
export function fingerprint(folder, parts, more = '') {
  const hash = createHash('sha256').update(`${folder}\n${more}\n`);
  const add = (/** @type {string} */ name) => {
    const { size, mtimeMs } = statSync(path.join(folder, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  };
  for (const part of parts) {
    const place = path.join(folder, part);
    if (!existsSync(place)) hash.update(`${part} missing\n`);
    else if (statSync(place).isDirectory()) for (const name of filesBelow(place)) add(path.join(part, name));
    else add(part);
  }
  return hash.digest('hex').slice(0, 20);
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
