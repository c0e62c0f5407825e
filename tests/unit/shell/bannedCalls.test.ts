import { readSources } from '@tests/architecture/sources';
import { describe, expect, it } from 'vitest';

/** What Electron's checklist warns of, and what would undo a setting that protects. Found by name. */
const banned: Readonly<Record<string, RegExp>> = {
  'opens something outside': /\bopenExternal\b/,
  'runs text in a page': /\bexecuteJavaScript|\binsertCSS\b/,
  'loads a file as a page': /\.loadFile\(/,
  'runs text as code': /\beval\(|new Function\(/,
  'writes markup':
    /\binnerHTML\b|\bouterHTML\b|dangerouslySetInnerHTML|document\.write\(|insertAdjacentHTML|\bsrcdoc\b/,
  'weakens a window':
    /(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|navigateOnDragDrop)\s*:\s*true|(contextIsolation|sandbox|webSecurity)\s*:\s*false|enableBlinkFeatures/,
  'sets a switch of Chromium': /appendSwitch|appendArgument|no-sandbox/,
  'trusts a certificate': /setCertificateVerifyProc|certificate-error|rejectUnauthorized\s*:\s*false/,
  'weakens the protocol': /bypassCSP|allowServiceWorkers|supportFetchAPI|unsafe-(inline|eval)/,
  'attaches a debugger': /\.debugger\b|openDevTools|devTools\s*:\s*true/,
  'hands out Electron': /exposeInMainWorld\([^)]*ipcRenderer|\bremote\b\s*from/,
  'reaches around the two channels': /ipcMain\.(on|once)\(|ipcRenderer\.(send|sendSync|postMessage)\(/,
};

const planted: Readonly<Record<keyof typeof banned, string>> = {
  'opens something outside': 'void shell.openExternal(url);',
  'runs text in a page': "contents.executeJavaScript('1');",
  'loads a file as a page': 'window.loadFile(path);',
  'runs text as code': "const one = new Function('return 1');",
  'writes markup': 'element.innerHTML = text;',
  'weakens a window': 'const preferences = { sandbox: false };',
  'sets a switch of Chromium': "app.commandLine.appendSwitch('no-sandbox');",
  'trusts a certificate': 'connect({ rejectUnauthorized: false });',
  'weakens the protocol': 'const privileges = { bypassCSP: true };',
  'attaches a debugger': 'contents.openDevTools();',
  'hands out Electron': "contextBridge.exposeInMainWorld('ipc', ipcRenderer);",
  'reaches around the two channels': "ipcRenderer.send('quit');",
};

/** Looked at, and why it may stay. */
const explained: Readonly<Record<string, string>> = {
  'src/main/adapters/mongo/connection/probe.ts trusts a certificate':
    'it only asks whether TLS is spoken there: nothing is sent and nothing believed',
};

/** Comments may name what code may not do. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const findings = (path: string, text: string): string[] =>
  Object.entries(banned).flatMap(([what, pattern]) =>
    pattern.test(withoutComments(text)) ? [`${path} ${what}`] : [],
  );

describe('calls that are banned', () => {
  it('are in no source file', () => {
    const sources = readSources('src');
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ path, text }) => findings(path, text))).toEqual(Object.keys(explained));
  });

  it.each(Object.entries(planted))('are found where they are planted: one that %s', (what, text) => {
    expect(findings('src/planted.ts', text)).toContain(`src/planted.ts ${what}`);
  });
});
