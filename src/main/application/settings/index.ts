import type { Log } from '@main/ports/log';
import type { MachinePolicy, SettingsStore } from '@main/ports/settings';
import type { CallInput, CallOutput } from '@shared/contract';
import { preferenceNames, preferences } from '@shared/contract/app';
import type { FieldErrors } from '@shared/errors';
import { type Result, refuse, succeed } from '@shared/result';
import { z } from 'zod';

type Preferences = z.output<typeof preferences>;
type PreferenceName = (typeof preferenceNames)[number];
type Choices = Partial<Preferences>;
type PreferenceState = CallOutput<'settings.get'>;

export const defaultPreferences: Preferences = {
  language: 'en',
  theme: 'system',
  hideAmounts: false,
  railFolded: false,
  columns: {},
};

export type PreferenceServices = {
  /** Of a person, or of the desk itself while nobody is signed in (null). */
  readonly of: (userId: string | null) => PreferenceState;
  /** Refuses INVALID_INPUT for a name that the machine's policy fixes. */
  readonly change: (userId: string | null, choices: CallInput<'settings.set'>) => Result<PreferenceState>;
};

export type PreferenceDependencies = {
  readonly store: SettingsStore;
  readonly policy: MachinePolicy;
  readonly log: Log;
};

const objectOf = z.record(z.string(), z.unknown());

const entriesOf = (value: unknown): Readonly<Record<string, unknown>> => objectOf.safeParse(value).data ?? {};

/** What was chosen, as far as it is valid: one bad value, by an editor or an older version, spoils no other. */
function choicesIn(value: unknown): Choices {
  const given = entriesOf(value);
  const valid = preferenceNames.flatMap((name) => {
    const read = preferences.shape[name].safeParse(given[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return Object.fromEntries(valid);
}

const without = (choices: Choices, names: readonly PreferenceName[]): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => !names.some((fixed) => fixed === name)));

/**
 * The machine's policy, `{"preferences": {"language": "hi"}, "fixed": ["language"]}`. It is read once: what
 * administrators change counts from the next start.
 */
function readPolicy({ policy, log }: PreferenceDependencies) {
  const content = entriesOf(policy.read());
  const values = choicesIn(content.preferences);
  const names = z.array(z.unknown()).safeParse(content.fixed).data ?? [];
  const fixed = preferenceNames.filter((name) => names.includes(name));
  const asked = Object.keys(entriesOf(content.preferences)).length + names.length;
  if (asked > Object.keys(values).length + fixed.length) log.warn('settings.policyHasUnknownParts');
  return { values, fixed };
}

/**
 * Preferences in layers, each over the one before: defaults, the machine's policy, the desk's own, the person's.
 * What the policy fixes nobody changes.
 */
export function createPreferences(dependencies: PreferenceDependencies): PreferenceServices {
  const { store } = dependencies;
  const policy = readPolicy(dependencies);

  const of = (userId: string | null): PreferenceState => {
    const stored = entriesOf(store.read());
    const ofPerson = userId === null ? {} : choicesIn(entriesOf(stored.users)[userId]);
    const chosen = { ...without(choicesIn(stored), policy.fixed), ...without(ofPerson, policy.fixed) };
    return { values: { ...defaultPreferences, ...policy.values, ...chosen }, fixed: policy.fixed };
  };

  return {
    of,
    change: (userId, choices) => {
      const attempted = policy.fixed.filter((name) => choices[name] !== undefined);
      if (attempted.length > 0) {
        const fields: FieldErrors = Object.fromEntries(attempted.map((name) => [name, 'notAllowed']));
        return refuse('INVALID_INPUT', { fields });
      }
      const stored = entriesOf(store.read());
      const users = entriesOf(stored.users);
      store.write(
        userId === null
          ? { ...choicesIn(stored), ...choices, users }
          : { ...stored, users: { ...users, [userId]: { ...choicesIn(users[userId]), ...choices } } },
      );
      return succeed(of(userId));
    },
  };
}
