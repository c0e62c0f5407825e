// @ts-check
/**
 * A checkout may lie under a folder that only root can enter. What the ordinary user runs is then linked into
 * a folder of its own, once for each build.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { lockHash } from '../setup/npmPackages.mjs';
import { capture, PlainError } from '../support/command.mjs';
import { fingerprint } from '../support/fingerprint.mjs';
import { repositoryRoot } from '../support/paths.mjs';
import { canRead, ordinaryUser, runsAsRoot } from './ordinaryUser.mjs';

const KEPT_MS_MAX = 24 * 60 * 60 * 1000;

/**
 * The packages that the built application loads, as the lock file marks them.
 * @param {Record<string, { dev?: boolean }>} packages of the lock file
 */
export function productionPackages(packages) {
  return Object.keys(packages).filter(
    (key) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(key) && !packages[key]?.dev,
  );
}

/**
 * What the application reads of a place: a folder, and the parts below it.
 * @param {string} place
 */
function partsOf(place) {
  if (statSync(place).isFile())
    return { folder: path.dirname(place), own: [path.basename(place)], packages: [] };
  if (place !== repositoryRoot) return { folder: place, own: ['.'], packages: [] };
  const lock = JSON.parse(readFileSync(path.join(place, 'package-lock.json'), 'utf8'));
  const packages = productionPackages(lock.packages).filter((name) => existsSync(path.join(place, name)));
  return { folder: place, own: ['package.json', 'out'], packages };
}

/**
 * @param {string} home
 * @param {string} current
 */
function removeOldStages(home, current) {
  for (const name of readdirSync(home)) {
    const stage = path.join(home, name);
    const isOld = Date.now() - statSync(stage).mtimeMs > KEPT_MS_MAX;
    if (stage !== current && isOld) rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string[]} parts
 * @param {string} target
 */
function linkParts(folder, parts, target) {
  mkdirSync(target, { recursive: true });
  const copy = (/** @type {string[]} */ how) =>
    capture('cp', ['--archive', '--parents', ...how, '--', ...parts, target], { cwd: folder }).succeeded;
  // Links cost no space and no time; another file system takes copies.
  if (!copy(['--link']) && !copy(['--remove-destination', '--reflink=auto'])) {
    throw new PlainError(`${folder} could not be copied to ${target} for the application's user.`);
  }
  capture('chmod', ['-R', 'a+rX', target]);
}

/**
 * Makes a place (a checkout with its build, a packaged application, a runtime, one executable) readable for the
 * user that the application runs as.
 * @param {string} place
 * @returns {string} where to run it from: the same place wherever that user can read it already
 */
export function stageForOrdinaryUser(place) {
  if (!runsAsRoot()) return place;
  const user = ordinaryUser();
  const { folder, own, packages } = partsOf(place);
  const samples = [...own, ...packages.slice(0, 1)].map((part) => path.join(folder, part));
  if (canRead(user, samples)) return place;

  const home = path.join(user.home, 'staged');
  mkdirSync(home, { recursive: true });
  const stage = path.join(home, fingerprint(folder, own, packages.length > 0 ? lockHash() : ''));
  if (!existsSync(stage)) {
    const part = `${stage}.${process.pid}`;
    linkParts(folder, [...own, ...packages], part);
    moveUnlessThere(part, stage);
    removeOldStages(home, stage);
  }
  const now = new Date();
  utimesSync(stage, now, now);
  return path.join(stage, path.relative(folder, place));
}

/**
 * Two processes may stage the same build at once: the second finds the first one's, which is the same.
 * @param {string} part
 * @param {string} stage
 */
function moveUnlessThere(part, stage) {
  try {
    renameSync(part, stage);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(stage)) throw error;
  }
}
