import type { Owners } from '@main/ports/owners';
import type { CallOutput } from '@shared/contract';
import { permits, type Scope, type Subject, scopeOf } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import type { AboutFields, AnyStepUp, CallLine } from './lines';
import type { Session, Sessions } from './sessions';
import type { Standing } from './standing';

/** Who is let in by a line's permission, and how far; perhaps nobody, and null, on lines for everybody. */
export type Admitted = { readonly session: Session | null; readonly scope: Scope | null };

export type AdmissionDependencies = {
  readonly sessions: Pick<Sessions, 'of' | 'isProven'>;
  readonly standing: Pick<Standing, 'check'>;
  readonly stepUp: AnyStepUp;
  readonly owners: Owners;
  readonly phase: () => CallOutput<'app.state'>['phase'];
  /** Whether an error says that the database does not answer. */
  readonly isUnavailable: (error: unknown) => boolean;
};

/** The questions before a handler is reached: may this window call the line, and may it ask about this thing. */
export type Admission = {
  readonly sessionOf: (windowId: number) => Session | null;
  /** Refuses NOT_SIGNED_IN, SESSION_LOCKED, PASSWORD_CHANGE_REQUIRED, SECOND_FACTOR_REQUIRED, NOT_PERMITTED. */
  readonly admit: (windowId: number, key: string, line: CallLine) => Promise<Result<Admitted>>;
  /**
   * What does not exist is NOT_FOUND to who may see the whole bank, and NOT_PERMITTED to everybody else: nobody
   * learns by asking what exists (docs/adr/0002).
   */
  readonly mayAskAbout: (line: CallLine, session: Session | null, input: unknown) => Promise<Result<null>>;
  /** Refuses STEP_UP_NEEDED where the person must first prove once more who they are. */
  readonly isSure: (windowId: number, key: string, input: unknown) => Result<null>;
};

/** What is left to do while a password or a second factor is still to be chosen, besides what everybody may. */
const isOfAuth = (key: string): boolean => key.startsWith('auth.');

/** What a covered session may still call, besides what everybody may. */
const whileLocked: ReadonlySet<string> = new Set(['auth.unlock', 'auth.signOut']);

/** Signing out and covering the screen must not wait for a database that is away. */
const withoutDatabase: ReadonlySet<string> = new Set(['auth.signOut', 'auth.lock']);

const subjectKinds = ['user', 'account', 'desk', 'branch'] as const;

/** Whose thing each field named in `about` is; null for what does not exist. */
export function subjectsOf(owners: Owners, about: AboutFields, value: unknown): Promise<(Subject | null)[]> {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return Promise.all(
    subjectKinds.flatMap((kind) => {
      const field = about[kind];
      if (field === undefined) return [];
      const id: unknown = fields.get(field);
      // No branch is the whole bank: it belongs to nobody, and is only for those who see all of it.
      if (kind === 'branch' && id === null) return [{}];
      return [typeof id === 'string' ? owners.find(kind, id) : null];
    }),
  );
}

/** Looking may rest on what was read a moment ago. Whatever does something asks who the person is at this moment. */
const restsOnNow = (key: string, { kind }: CallLine): boolean =>
  kind !== 'query' && !withoutDatabase.has(key);

async function sessionFor(
  { sessions, standing, isUnavailable }: AdmissionDependencies,
  windowId: number,
  key: string,
  line: CallLine,
): Promise<Session | null> {
  try {
    return await standing.check(windowId, restsOnNow(key, line) ? 'anew' : undefined);
  } catch (error) {
    if (withoutDatabase.has(key) && isUnavailable(error)) return sessions.of(windowId);
    throw error;
  }
}

export function createAdmission(dependencies: AdmissionDependencies): Admission {
  const { sessions, stepUp, owners, phase } = dependencies;
  return {
    sessionOf: sessions.of,
    admit: async (windowId, key, line) => {
      const { permission } = line;
      if (permission === 'firstRun' && phase() !== 'firstRun') return refuse('ALREADY_SET_UP');
      if (permission === 'firstRun' || permission === 'open') {
        return succeed({ session: sessions.of(windowId), scope: null });
      }
      const session = await sessionFor(dependencies, windowId, key, line);
      if (session === null) return refuse('NOT_SIGNED_IN');
      if (session.locked && !whileLocked.has(key)) return refuse('SESSION_LOCKED');
      if (session.mustChangePassword && !isOfAuth(key)) return refuse('PASSWORD_CHANGE_REQUIRED');
      if (session.mustEnrol && !isOfAuth(key)) return refuse('SECOND_FACTOR_REQUIRED');
      const scope = scopeOf(session.holder, permission);
      return scope === null ? refuse('NOT_PERMITTED') : succeed({ session, scope });
    },
    isSure: (windowId, key, input) => {
      const rule = stepUp[key] ?? false;
      const asks = typeof rule === 'function' ? rule(input as never) : rule;
      return asks && !sessions.isProven(windowId) ? refuse('STEP_UP_NEEDED') : succeed(null);
    },
    mayAskAbout: async ({ about, permission }, session, input) => {
      if (!about || permission === 'open' || permission === 'firstRun') return succeed(null);
      if (session === null) return refuse('NOT_SIGNED_IN');
      const subjects = await subjectsOf(owners, about, input);
      const isPermitted = subjects.every((subject) => permits(session.holder, permission, subject ?? {}));
      if (!isPermitted) return refuse('NOT_PERMITTED');
      return subjects.includes(null) ? refuse('NOT_FOUND') : succeed(null);
    },
  };
}
