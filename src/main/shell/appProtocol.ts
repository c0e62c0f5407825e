import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type Session, session } from 'electron';
import { bundleScheme, createBundleHandler, listBundle } from './bundle';
import { closeNetwork } from './network';
import { denyPermissions } from './permissions';

/** To be registered before the application is ready: a standard, secure origin without any way past the policy. */
export const bundleSchemePrivileges: Electron.CustomScheme = {
  scheme: bundleScheme,
  privileges: { standard: true, secure: true, codeCache: true },
};

/**
 * The session of every window: it reads the bundle, reaches nothing else, may do next to nothing, and lives in
 * memory, so that no cookie, cache or storage of a person's work stays on the disk.
 */
export function createWindowSession(): Session {
  const ours = session.fromPartition('branchbook', { cache: false });
  const files = listBundle(join(app.getAppPath(), 'out', 'renderer'));
  ours.protocol.handle(
    bundleScheme,
    createBundleHandler({ files, makeNonce: () => randomBytes(18).toString('base64') }),
  );
  closeNetwork(ours);
  denyPermissions(ours);
  return ours;
}
