import type { Signed } from '@main/application/auth';
import type { Clock } from '@main/ports/clock';
import type { Log } from '@main/ports/log';
import type { Failure, Reply } from '@shared/contract';
import { type Refusal, type Result, refuse, succeed } from '@shared/result';
import type { Admission, Admitted } from './admission';
import type { JobControl, Jobs } from './jobs';
import type { AnyContract, AnyHandler, AnyHandlers, CallLine } from './lines';
import type { Session } from './sessions';
import { decodeInput, encodeOutput } from './wireForm';

export type DispatcherDependencies = {
  readonly contract: AnyContract;
  readonly handlers: AnyHandlers;
  readonly admission: Admission;
  readonly jobs: Jobs;
  readonly newRequestId: () => string;
  /** Writes a denial into the journal; nobody waits for it. */
  readonly recordDenial: (signed: Signed, call: string) => void;
  /** Whether an error says that the database does not answer. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly clock: Pick<Clock, 'elapsedMs'>;
  readonly log: Log;
};

export type Dispatcher = {
  /** Answers a window's call. Never rejects: a bug is INTERNAL with the request's id, the log has the rest. */
  readonly call: (windowId: number, key: unknown, wireInput: unknown) => Promise<Reply>;
};

type Served = { readonly key: string; readonly line: CallLine; readonly handler: AnyHandler };

type Request = { readonly windowId: number; readonly requestId: string };

/** A call whose line, caller and input have passed every check. */
type Checked = Served & { readonly request: Request; readonly admitted: Admitted; readonly input: unknown };

const noJob: JobControl = { signal: new AbortController().signal, progress: () => undefined };

/** What can be called, by its key. A map, so that no key reaches into an object's own inheritance. */
function servedLines(contract: AnyContract, handlers: AnyHandlers): ReadonlyMap<unknown, Served> {
  const served = new Map<unknown, Served>();
  for (const [key, line] of Object.entries(contract)) {
    const handler = handlers[key];
    if (line.kind !== 'event' && handler) served.set(key, { key, line, handler });
  }
  return served;
}

const failureOf = (requestId: string, { code, fields, details }: Refusal): Failure => ({
  code,
  requestId,
  ...(fields ? { fields } : {}),
  ...(details ? { details } : {}),
});

/** What a throw becomes for the window: nothing of the error but that there was one. */
function refusalOf(
  { isUnavailable, log }: DispatcherDependencies,
  key: string,
  requestId: string,
  error: unknown,
) {
  if (isUnavailable(error)) {
    log.warn('ipc.databaseUnavailable', { key, requestId, error });
    return refuse('DATABASE_UNAVAILABLE');
  }
  log.error('ipc.callFailed', { key, requestId, error });
  return refuse('INTERNAL');
}

/** Runs the handler of a checked call and puts its answer into wire form. */
async function run({ line, handler, admitted, input, request }: Checked, control: JobControl) {
  const { session, scope } = admitted;
  const { holder = null, sessionId = null } = session ?? {};
  const result = await handler(input as never, { holder, sessionId, scope, ...request, ...control });
  return result.ok ? succeed(encodeOutput(line, result.value)) : result;
}

function noteDenial(
  { recordDenial }: DispatcherDependencies,
  key: string,
  session: Session | null,
  result: Result<unknown>,
): void {
  if (!result.ok && result.code === 'NOT_PERMITTED' && session) recordDenial(session, key);
}

/** Answers at once with the job's id; the rest of the answer comes as events. */
function startJob(dependencies: DispatcherDependencies, checked: Checked): Result<unknown> {
  const { key, admitted, request } = checked;
  const owner = { windowId: request.windowId, sessionId: admitted.session?.sessionId ?? null };
  const jobId = dependencies.jobs.start(owner, async (control) => {
    const result = await run(checked, control).catch((error: unknown) =>
      refusalOf(dependencies, key, request.requestId, error),
    );
    noteDenial(dependencies, key, admitted.session, result);
    if (result.ok) return { ok: true, output: result.value };
    return { ok: false, failure: failureOf(request.requestId, result) };
  });
  return succeed({ jobId });
}

/** Every check of a call, in this order, and only then its handler. */
async function answer(
  dependencies: DispatcherDependencies,
  served: Served,
  request: Request,
  wireInput: unknown,
): Promise<Result<unknown>> {
  const { admission } = dependencies;
  const { key, line } = served;
  const admitted = await admission.admit(request.windowId, key, line);
  if (!admitted.ok) return admitted;
  const decoded = decodeInput(line, wireInput);
  if (!decoded.ok) return decoded;
  const asked = await admission.mayAskAbout(line, admitted.value.session, decoded.value);
  if (!asked.ok) return asked;
  const sure = admission.isSure(request.windowId, key, decoded.value);
  if (!sure.ok) return sure;
  const checked: Checked = { ...served, request, admitted: admitted.value, input: decoded.value };
  return line.kind === 'job' ? startJob(dependencies, checked) : run(checked, noJob);
}

/** The one way into the application from a window. */
export function createDispatcher(dependencies: DispatcherDependencies): Dispatcher {
  const { contract, handlers, admission, newRequestId, clock, log } = dependencies;
  const served = servedLines(contract, handlers);

  return {
    call: async (windowId, key, wireInput) => {
      const requestId = newRequestId();
      const found = served.get(key);
      if (!found) {
        log.warn('ipc.unknownCall', { requestId });
        return { ok: false, failure: failureOf(requestId, refuse('INVALID_INPUT')) };
      }
      const sinceMs = clock.elapsedMs();
      const result = await answer(dependencies, found, { windowId, requestId }, wireInput).catch(
        (error: unknown) => refusalOf(dependencies, found.key, requestId, error),
      );
      noteDenial(dependencies, found.key, admission.sessionOf(windowId), result);
      const tookMs = Math.round(clock.elapsedMs() - sinceMs);
      const outcome = result.ok ? 'ok' : result.code;
      log.debug('ipc.answered', { key: found.key, requestId, outcome, tookMs });
      return result.ok
        ? { ok: true, value: result.value }
        : { ok: false, failure: failureOf(requestId, result) };
    },
  };
}
