import type { UntoldIntent } from '@main/application/posting';
import type { StartupServices } from '@main/application/services';
import { mayQuit } from '@main/domain/access/signInRules';
import { type Intent, kindOf } from '@main/domain/ledger/intents';
import type { Drafts } from '@main/ports/drafts';
import type { Log } from '@main/ports/log';
import type { CallOutput } from '@shared/contract';
import { refuse, succeed } from '@shared/result';
import { asHandler } from '../actors';
import type { Handlers } from '../handler';
import type { Jobs } from '../jobs';
import type { Sessions } from '../sessions';

/** What became of intents whose sender was not told, of the bank that is open. */
type UntoldServices = {
  readonly untold: (userId: string) => readonly UntoldIntent[];
  readonly acknowledge: (userId: string, key: string) => void;
};

export type AppHandlerDependencies = {
  readonly startup: StartupServices;
  readonly sessions: Pick<Sessions, 'of'>;
  readonly drafts: Drafts;
  /** Null while no bank is open. */
  readonly intents: () => UntoldServices | null;
  readonly jobs: Jobs;
  readonly print: (windowId: number) => Promise<unknown>;
  readonly quit: () => void;
  readonly log: Log;
};

type Told = CallOutput<'intents.untold'>['rows'][number];

/** The customers' accounts that an intent names, as a person knows it by them. */
function accountsIn(intent: Intent): Pick<Told, 'accountId' | 'toAccountId'> {
  if (intent.kind === 'transfer') return { accountId: intent.from, toAccountId: intent.to };
  const accountId = 'account' in intent ? intent.account : null;
  if (intent.kind === 'transfer-out') return { accountId, toAccountId: intent.to.account };
  return { accountId, toAccountId: intent.kind === 'hold-post' ? intent.to : null };
}

const toldOf = ({ intent, outcome, reference, code, bookingTime }: UntoldIntent): Told => ({
  key: intent.key,
  kind: kindOf(intent),
  outcome,
  reference,
  ...accountsIn(intent),
  amount: 'amount' in intent ? intent.amount.toString() : null,
  code,
  bookingTime,
});

type AppKeys =
  | 'app.state'
  | 'app.resolveTrouble'
  | 'app.migrate'
  | 'app.quit'
  | 'page.print'
  | 'log.report'
  | 'drafts.get'
  | 'drafts.put'
  | 'intents.untold'
  | 'intents.acknowledge'
  | 'jobs.cancel';

export const appHandlers = (dependencies: AppHandlerDependencies): Pick<Handlers, AppKeys> => {
  const { startup, sessions, drafts, intents, jobs, print, quit, log } = dependencies;
  return {
    'app.state': async () => succeed(await startup.state()),
    'app.resolveTrouble': (input, { signal, progress }) =>
      startup.resolveTrouble(input, { signal, progress }),
    'app.migrate': (input, { signal, progress }) => startup.migrate(input, { signal, progress }),
    'app.quit': async (_input, { windowId }) => {
      const session = sessions.of(windowId);
      const holder = session && !session.locked && !session.mustChangePassword ? session.holder : null;
      if (!mayQuit(holder, await startup.deskKind())) return refuse('NOT_PERMITTED');
      quit();
      return succeed({});
    },
    'page.print': async (_input, { windowId }) => {
      await print(windowId);
      return succeed({});
    },
    'log.report': async ({ message, stack }, { windowId }) => {
      log.error('window.failed', { windowId, message, stack });
      return succeed({});
    },
    'drafts.get': asHandler<'drafts.get'>(async ({ holder }, { form }) => {
      const draft = await drafts.read(holder.userId, form);
      return succeed({ draft: draft && { ...draft } });
    }),
    'drafts.put': asHandler<'drafts.put'>(async ({ holder }, { form, draft }) => {
      await drafts.write(holder.userId, form, draft);
      return succeed({});
    }),
    'intents.untold': asHandler<'intents.untold'>(async ({ holder }) =>
      succeed({ rows: (intents()?.untold(holder.userId) ?? []).map(toldOf) }),
    ),
    'intents.acknowledge': asHandler<'intents.acknowledge'>(async ({ holder }, { key }) => {
      intents()?.acknowledge(holder.userId, key);
      return succeed({});
    }),
    'jobs.cancel': async ({ jobId }, { windowId, sessionId }) => {
      jobs.cancel({ windowId, sessionId }, jobId);
      return succeed({});
    },
  };
};
