import { roles } from '@shared/permissions';
import type { Source } from './sources';

/** What a rule says of one file. */
export type Violation = { readonly rule: string; readonly path: string; readonly what: string };

export type Rule = (source: Source) => readonly string[];

/** Rooms in the order in which a file is looked up: the first prefix that fits is its room. */
const rooms = [
  ['shared', 'src/shared/'],
  ['renderer', 'src/renderer/'],
  ['preload', 'src/preload/'],
  ['shell', 'src/main/shell/'],
  ['ipc', 'src/main/ipc/'],
  ['application', 'src/main/application/'],
  ['domain', 'src/main/domain/'],
  ['adapters', 'src/main/adapters/'],
  ['ports', 'src/main/ports/'],
  ['jobs', 'src/main/jobs/'],
  ['composition', 'src/main/composition/'],
  ['composition', 'src/main/compose'],
  ['entry', 'src/main/index'],
] as const;

type Room = (typeof rooms)[number][0];

/** Rule 1 of the design: whom each room may import. Data flows one way. */
const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  shared: ['shared'],
  renderer: ['renderer', 'shared'],
  preload: ['preload', 'shared'],
  domain: ['domain', 'shared'],
  ports: ['ports', 'domain', 'shared'],
  application: ['application', 'domain', 'ports', 'shared'],
  adapters: ['adapters', 'ports', 'domain', 'shared'],
  jobs: ['jobs', 'application', 'domain', 'ports', 'shared'],
  ipc: ['ipc', 'application', 'domain', 'ports', 'shared'],
  composition: ['composition', 'ipc', 'jobs', 'adapters', 'application', 'domain', 'ports', 'shared'],
  shell: ['shell', 'composition', 'ipc', 'ports', 'domain', 'shared'],
  entry: ['shell', 'composition', 'ipc', 'shared'],
};

export const roomOf = (path: string): Room | null =>
  rooms.find(([, prefix]) => path.startsWith(prefix))?.[0] ?? null;

export const oneDirection: Rule = ({ path, imports }) => {
  const room = roomOf(path);
  if (room === null) return path.startsWith('src/') ? ['stands in no room'] : [];
  return imports.flatMap(({ to }) => {
    const target = roomOf(to);
    if (target === null || mayImport[room].includes(target)) return [];
    return [`${room} may not import ${target} (${to})`];
  });
};

const electronRooms = [
  'src/main/index.ts',
  'src/main/shell/',
  'src/main/ipc/electronTransport.ts',
  'src/preload/',
];
const importsElectron = new Set([
  'electron',
  'electron-store',
  'electron-log',
  'electron-log/main',
  'electron-updater',
]);

export const electronStaysInItsRooms: Rule = ({ path, imports }) =>
  electronRooms.some((place) => path.startsWith(place))
    ? []
    : imports.filter(({ to }) => importsElectron.has(to)).map(({ to }) => `imports ${to}`);

const nodeFree: readonly (Room | null)[] = ['shared', 'renderer', 'domain'];

/** Shared runs in the sandboxed window too; domain is pure: hashing is the one thing it takes from Node. */
export const noNodeWhereNoneIs: Rule = ({ path, imports }) => {
  const room = roomOf(path);
  if (!nodeFree.includes(room)) return [];
  return imports
    .filter(({ to }) => to.startsWith('node:') && !(room === 'domain' && to === 'node:crypto'))
    .map(({ to }) => `imports ${to}`);
};

/** Rule 3: raw IPC is spoken in two files, and the window's bridge is touched in one. */
export const oneDoor: Rule = ({ path, text }) => {
  const found: string[] = [];
  if (
    /\bipc(Main|Renderer)\b/.test(text) &&
    !/^src\/(main\/ipc\/electronTransport|preload\/index)\.ts$/.test(path)
  )
    found.push('speaks raw IPC');
  if (/\bwindow\.branchbook\b/.test(text) && path !== 'src/renderer/app/bridge.ts')
    found.push('bypasses the bridge');
  return found;
};

/** Rule 4: expected failures are values; what is thrown is a bug and therefore an Error. */
export const refusalsAreValues: Rule = ({ path, text }) => {
  const room = roomOf(path);
  if (room !== 'domain' && room !== 'application' && !path.startsWith('src/main/ipc/handlers/')) return [];
  return [...text.matchAll(/\bthrow\s+(?!new Error\(|error\b|cause\b)([^\s;]+)/g)].map(
    ([, thrown]) => `throws ${thrown}`,
  );
};

const workerLibraries = new Set([
  '@napi-rs/canvas',
  'pdfkit',
  'csv-stringify',
  'csv-stringify/sync',
  'chart.js',
]);

/** Rule 6: what burns the processor is reached from a worker's file only. */
export const heavyWorkInWorkers: Rule = ({ path, imports }) =>
  !path.startsWith('src/main/') || /[./]worker(\.ts|\/)/.test(path)
    ? []
    : imports
        .filter(({ to, typeOnly }) => workerLibraries.has(to) && !typeOnly)
        .map(({ to }) => `imports ${to} outside a worker`);

const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandom(UUID|Bytes|Int)\b|\bperformance\.now\(/;

/** No clock and no chance inside domain and application: both come through a port. */
export const noClockNoChance: Rule = ({ path, text }) => {
  const room = roomOf(path);
  if (room !== 'domain' && room !== 'application') return [];
  const found = impure.exec(text);
  return found ? [`asks ${found[0]} itself`] : [];
};

/** The journal is inserted into and read; the schema folder alone declares it. */
export const journalIsAppendOnly: Rule = ({ path, text }) =>
  path.startsWith('src/') &&
  /journal\w*(\(\))?\s*\.\s*(update|replace|delete|findOneAnd|bulkWrite|drop)/.test(text)
    ? ['changes the journal']
    : [];

const roleNames = roles.join('|');
const comparedRole = new RegExp(`[!=]==\\s*['"](${roleNames})['"]|['"](${roleNames})['"]\\s*[!=]==`);

/** The table itself, and where people are invented who have roles. */
const mayCompareRoles = /^src\/(shared\/permissions\.ts|renderer\/features\/gallery\/samples\/)/;

/** What a role may do is known to the permission table alone: everywhere else a permission is asked for. */
export const rolesStandInOneTable: Rule = ({ path, text }) =>
  !mayCompareRoles.test(path) && comparedRole.test(text) ? ['compares a role'] : [];

export const rules: Readonly<Record<string, Rule>> = {
  oneDirection,
  electronStaysInItsRooms,
  noNodeWhereNoneIs,
  oneDoor,
  refusalsAreValues,
  heavyWorkInWorkers,
  noClockNoChance,
  journalIsAppendOnly,
  rolesStandInOneTable,
};

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** What `rules` say of the sources; what stands in a comment breaks no rule. */
export const violations = (sources: readonly Source[]): Violation[] =>
  sources
    .map((source) => ({ ...source, text: source.text.replace(comments, '') }))
    .flatMap((source) =>
      Object.entries(rules).flatMap(([rule, check]) =>
        check(source).map((what) => ({ rule, path: source.path, what })),
      ),
    );
