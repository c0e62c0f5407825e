import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A source file with what it imports, paths relative to the project's root, as they stand after resolving. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

export type Import = {
  /** A path like `src/shared/money`, or a package's name like `electron` or `electron-log/node`. */
  readonly to: string;
  /** Erased when compiled: it binds no code, only a shape. */
  readonly typeOnly: boolean;
};

const aliases: Readonly<Record<string, string>> = {
  '@shared/': 'src/shared/',
  '@main/': 'src/main/',
  '@renderer/': 'src/renderer/',
  '@tests/': 'tests/',
  '@scripts/': 'scripts/',
};

function resolveSpecifier(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  if (alias === undefined) return specifier.split('?')[0] ?? specifier;
  return specifier.replace(alias, aliases[alias] ?? '');
}

/** Reads the imports of a module: static, re-exported and dynamic ones with a literal name. */
export function sourceOf(path: string, text: string): Source {
  const { module } = parseSync(path, text);
  const fixed = module.staticImports.map((found) => ({
    to: resolveSpecifier(path, found.moduleRequest.value),
    typeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
  }));
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) =>
      entry.moduleRequest
        ? [{ to: resolveSpecifier(path, entry.moduleRequest.value), typeOnly: entry.isType }]
        : [],
    ),
  );
  const late = module.dynamicImports.flatMap((found) => {
    const literal = /^\s*['"]([^'"]+)['"]\s*$/.exec(
      text.slice(found.moduleRequest.start, found.moduleRequest.end),
    )?.[1];
    return literal ? [{ to: resolveSpecifier(path, literal), typeOnly: false }] : [];
  });
  return { path, text, imports: [...fixed, ...passedOn, ...late] };
}

/** Every TypeScript file below `folder`, parsed. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((found) => /\.tsx?$/.test(found))
    .map((found) => join(root, folder, found))
    .map((file) => sourceOf(relative(root, file).split('\\').join('/'), readFileSync(file, 'utf8')));
}
