import { app, protocol } from 'electron';
import { bundleSchemePrivileges } from './shell/appProtocol';
import { flavour } from './shell/flavour';
import { refusedAtStart, switchValue, variablesToRemove } from './shell/hostileStart';
import { startShell } from './shell/start';
import { booksToVerify, verifyBooksAndExit } from './shell/verifyBooks';

const { argv, env, platform } = process;

/** What has to be settled before Electron is ready. */
function prepare(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([bundleSchemePrivileges]);
  for (const name of variablesToRemove(env)) delete env[name];
  const userData = flavour === 'test' ? switchValue(argv, 'user-data-dir') : null;
  if (userData !== null) app.setPath('userData', userData);
}

/** Opens the window; never awaited at the top level, where Electron would wait for us before it is ready. */
function run(): void {
  app
    .whenReady()
    .then(() =>
      startShell({ flavour, loadCompose: () => import('./compose').then(({ compose }) => compose) }),
    )
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      app.exit(1);
    });
}

const refused = refusedAtStart({ argv, env, flavour, platform });
if (refused.length > 0) {
  process.stderr.write(
    `Branchbook does not start with ${refused.join(', ')}: it would weaken its protection.\n`,
  );
  // Now, before Chromium acts on what it was given: no port opens and no window.
  process.exit(2);
}
prepare();
const books = booksToVerify(argv);
if (books !== null) verifyBooksAndExit(books, flavour);
// A second Branchbook on the same data shows the first one's window and ends.
if (app.requestSingleInstanceLock()) run();
else app.exit(0);
