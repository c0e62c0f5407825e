import type { Trouble, TroubleAction, TroubleKind } from '@main/ports/database';

/** The ways out that a person has, by what is wrong with this computer's own mongod. */
const actions = {
  mongodMissing: ['chooseMongod', 'retry', 'quit'],
  mongodWillNotStart: ['retry', 'chooseMongod', 'showFolder', 'quit'],
  portClash: ['useAnotherPort', 'retry', 'quit'],
  diskFull: ['retry', 'showFolder', 'quit'],
  foreignDataFolder: ['showFolder', 'retry', 'quit'],
  serverTooOld: ['chooseMongod', 'retry', 'quit'],
  secretsUnreadable: ['retry', 'showFolder', 'quit'],
} as const satisfies Partial<Record<TroubleKind, readonly TroubleAction[]>>;

type ServerTrouble = keyof typeof actions;

const troubleOf = (kind: ServerTrouble, details: Readonly<Record<string, string>>): Trouble => ({
  kind,
  details,
  actions: actions[kind],
});

export const fail = (
  kind: ServerTrouble,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly trouble: Trouble } => ({ ok: false, trouble: troubleOf(kind, details) });
