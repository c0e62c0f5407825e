// @ts-check
/**
 * Copied into the fallback Electron as its application: loads the one named on the command line, as Electron's
 * own default application does. An ES module, because Electron holds back `ready` until a module's top-level
 * `await` is over: a CommonJS launcher would let `ready` pass before the application has called
 * `app.enableSandbox()` or registered its schemes. For the same reason the application's entry must not itself
 * await `app.whenReady()` at top level.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as plainApp } from 'electron';

/** Electron keeps these two out of its public types: they are for its default application, whose part this plays. */
const app =
  /** @type {Electron.App & { setAppPath(folder: string): void, setVersion(version: string): void }} */ (
    plainApp
  );
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('Usage: electron <folder of an application>');
  process.exit(1);
}
const folder = path.resolve(named);
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
Object.assign(process, { defaultApp: true });
app.setAppPath(folder);
app.setName(description.productName ?? description.name ?? 'Electron');
if (description.version) app.setVersion(description.version);

await import(pathToFileURL(path.join(folder, description.main ?? 'index.js')).href);
