// @ts-check
/**
 * Chromium refuses to run its sandbox as root, and Branchbook does not run without the sandbox. So as root,
 * in a container for instance, the application's process belongs to an ordinary user made for that.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { capture, PlainError } from '../support/command.mjs';
import { runtimesFolder } from '../support/paths.mjs';

const USER = 'branchbook-app';
const HOME = `/var/lib/${USER}`;

/** What belongs to root's own session, and that the ordinary user could not open. */
const OF_ROOTS_SESSION = ['XAUTHORITY', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'];

/**
 * @typedef {object} OrdinaryUser
 * @property {number} uid
 * @property {number} gid
 * @property {string} home
 */

export function runsAsRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @param {'-u' | '-g'} which */
function idOf(which) {
  const { succeeded, output } = capture('id', [which, USER]);
  return succeeded ? Number(output) : undefined;
}

/** @returns {OrdinaryUser} the user the application runs as, made when it is not there */
export function ordinaryUser() {
  if (idOf('-u') === undefined) {
    capture('useradd', [
      '--system',
      '--user-group',
      '--home-dir',
      HOME,
      '--shell',
      '/usr/sbin/nologin',
      USER,
    ]);
  }
  // Asked again rather than trusting useradd's answer: another process may have made the user meanwhile.
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === undefined || gid === undefined) {
    throw new PlainError(
      `As root, Branchbook runs as the user ${USER}, which could not be made with useradd.`,
    );
  }
  mkdirSync(HOME, { recursive: true });
  chownSync(HOME, uid, gid);
  return { uid, gid, home: HOME };
}

/** @param {OrdinaryUser} user */
function asUser({ uid, gid }) {
  return [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
}

/**
 * Lets the user open windows on the display that root's session was let into; a display open to everyone on this
 * machine, as the virtual one is, has no such key.
 * @param {OrdinaryUser} user
 */
export function shareDisplay({ uid, gid, home }) {
  const display = process.env.DISPLAY;
  const key = display && capture('xauth', ['nlist', display]).output;
  if (!key) return;
  const file = path.join(home, '.Xauthority');
  capture('xauth', ['-f', file, 'nmerge', '-'], { input: key });
  chownSync(file, uid, gid);
}

/**
 * Whether the user can read everything in these places.
 * @param {OrdinaryUser} user
 * @param {string[]} places
 */
export function canRead(user, places) {
  const unreadable = ['(', '!', '-readable', '-o', '-type', 'd', '!', '-executable', ')', '-print', '-quit'];
  const { succeeded, output } = capture('setpriv', [...asUser(user), 'find', ...places, ...unreadable]);
  return succeeded && output === '';
}

/**
 * An executable that runs another one as the user: what Playwright and `spawn` are given in its place.
 * @param {OrdinaryUser} user
 * @param {string} executable that the user can read
 * @returns {string} its path; its name stays the executable's, so its folder can stand for a distribution
 */
export function wrapForUser(user, executable) {
  const key = createHash('sha256').update(executable).digest('hex').slice(0, 8);
  const folder = path.join(runtimesFolder, 'as-ordinary-user', key);
  const wrapper = path.join(folder, path.basename(executable));
  const forget = OF_ROOTS_SESSION.map((name) => `-u ${name}`).join(' ');
  const script =
    `#!/bin/sh\n` +
    `cd '${user.home}' && exec setpriv ${asUser(user).join(' ')} env ${forget} HOME='${user.home}' '${executable}' "$@"\n`;
  mkdirSync(folder, { recursive: true });
  // Renamed into place: a second process may be starting the first one's wrapper.
  const part = `${wrapper}.${process.pid}`;
  writeFileSync(part, script);
  chmodSync(part, 0o755);
  renameSync(part, wrapper);
  return wrapper;
}

/**
 * A new, empty folder for the application's data that its user can write.
 * @param {string} prefix
 */
export function makeUserDataFolder(prefix) {
  if (!runsAsRoot()) return mkdtempSync(path.join(tmpdir(), prefix));
  const user = ordinaryUser();
  const parent = canEnter(user, tmpdir()) ? tmpdir() : user.home;
  const folder = mkdtempSync(path.join(parent, prefix));
  chownSync(folder, user.uid, user.gid);
  return folder;
}

/**
 * @param {OrdinaryUser} user
 * @param {string} folder
 */
function canEnter(user, folder) {
  return capture('setpriv', [...asUser(user), 'test', '-x', folder]).succeeded;
}
