/** A whole Branchbook without Electron: composed as in the product, in a folder of its own, with windows that listen. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApplication } from '@main/composition/application';
import type { Application } from '@main/ports/platform';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import {
  type CallInput,
  type CallKey,
  type CallOutput,
  contract,
  type EventKey,
  type Failure,
} from '@shared/contract';
import { z } from 'zod';
import { cheapHash } from './cheapHash';
import { mongodPath } from './mongod';
import { testPlatform } from './testPlatform';

export type Sent = { readonly windowId: number; readonly event: EventKey; readonly payload: unknown };

export type Answer<Key extends CallKey> =
  | { readonly ok: true; readonly value: CallOutput<Key> }
  | { readonly ok: false; readonly failure: Failure };

/** What a form sends, decoded or as it crosses; what is left out is filled in by main. */
type Given<Key extends CallKey> = Partial<CallInput<Key>> | Readonly<Record<string, unknown>>;

export type TestWindow = {
  readonly id: number;
  /** Calls as the window's bridge does. A job is waited for: the answer is its end. */
  readonly call: <Key extends CallKey>(key: Key, input: Given<Key>) => Promise<Answer<Key>>;
  /** The same, where the answer must be good. */
  readonly ask: <Key extends CallKey>(key: Key, input: Given<Key>) => Promise<CallOutput<Key>>;
  /** Resolves with the next event of this name that `fits`, from now on. */
  readonly hears: (
    event: EventKey,
    fits?: (payload: Record<string, unknown>) => boolean,
  ) => Promise<Record<string, unknown>>;
};

export type TestDesk = {
  readonly application: Application;
  readonly folder: string;
  readonly openWindow: () => TestWindow;
  /** Every event that any window was sent, in order. */
  readonly sent: readonly Sent[];
  /** The folders that a person was shown, in order. */
  readonly shownFolders: readonly string[];
  /** Where the save dialog says to save; null closes it. */
  readonly saveAt: (file: string | null) => void;
  /** Where the dialog for opening finds a file; null where it is closed. */
  readonly openFrom: (file: string | null) => void;
  /** Files that were opened in the system's program for them: what each held. */
  readonly viewed: readonly Buffer[];
  /** Ends it, and starts another on the same folder. */
  readonly restart: () => Promise<TestDesk>;
  readonly stop: () => Promise<void>;
  /** Ends it and deletes its folder. */
  readonly remove: () => Promise<void>;
};

/** Amounts cross as digits. */
const toWire = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toWire(each)]));
};

type Hearer = { readonly event: EventKey; readonly tell: (sent: Sent) => void };

function createWindow(id: number, application: Application, hearers: Set<Hearer>): TestWindow {
  const hears: TestWindow['hears'] = (event, fits = () => true) =>
    new Promise((resolve) => {
      const hearer: Hearer = {
        event,
        tell: ({ windowId, payload }) => {
          const told = payload as Record<string, unknown>;
          if (windowId !== id || !fits(told)) return;
          hearers.delete(hearer);
          resolve(told);
        },
      };
      hearers.add(hearer);
    });

  const call = async <Key extends CallKey>(key: Key, input: Given<Key>): Promise<Answer<Key>> => {
    const line = contract[key];
    const ends = new Map<unknown, Record<string, unknown>>();
    let ended: (end: Record<string, unknown>) => void = () => undefined;
    const over = new Promise<Record<string, unknown>>((resolve) => {
      ended = resolve;
    });
    let jobId: unknown = null;
    if (line.kind === 'job') {
      void hears('job', (payload) => {
        if (payload.state === 'running') return false;
        ends.set(payload.jobId, payload);
        const mine = ends.get(jobId);
        if (mine) ended(mine);
        return mine !== undefined;
      });
    }
    const reply = await application.call(id, key, toWire(input));
    if (!reply.ok) return reply;
    const decode = (value: unknown) => z.decode(line.output, value as never) as CallOutput<Key>;
    if (line.kind !== 'job') return { ok: true, value: decode(reply.value) };
    jobId = (reply.value as { jobId: string }).jobId;
    const end = ends.get(jobId) ?? (await over);
    return end.state === 'done'
      ? { ok: true, value: decode(end.output) }
      : { ok: false, failure: end.failure as Failure };
  };

  const ask: TestWindow['ask'] = async (key, input) => {
    const answer = await call(key, input);
    if (!answer.ok) throw new Error(`${key}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  return { id, call, ask, hears };
}

/** As they were built: there are none in the sources that a thread could load. */
const built = (worker: string) => path.join(repositoryRoot, 'out', 'main', worker);
const documentsWorker = built('documentsWorker.js');
const booksWorker = built('booksWorker.js');

/** As people have it, or as most tests have it: an administrator signs in with a password alone. */
export type SecondFactorPolicy = 'required' | 'offered';

/** Composes and starts a desk on `folder`, or on a new one. Its mongod is the tests' own. */
export async function startDesk(folder?: string, policy: SecondFactorPolicy = 'offered'): Promise<TestDesk> {
  const userData = folder ?? (await mkdtemp(path.join(tmpdir(), 'branchbook-desk-')));
  const sent: Sent[] = [];
  const hearers = new Set<Hearer>();
  const windows: number[] = [];
  const shownFolders: string[] = [];
  const viewed: Buffer[] = [];
  let savePath: string | null = null;
  let openPath: string | null = null;
  const platform = testPlatform({
    userData,
    mongod: mongodPath(),
    windows,
    secondFactor: policy === 'offered' ? policy : null,
    savePath: () => savePath,
    openPath: () => openPath,
    showFolder: (shown) => void shownFolders.push(shown),
    // Gone where somebody else looked at another one meanwhile.
    openFile: (file) =>
      readFile(file).then(
        (bytes) => viewed.push(bytes) > 0,
        () => false,
      ),
    send: (windowId, event, payload) => {
      const message = { windowId, event, payload };
      sent.push(message);
      for (const hearer of [...hearers]) if (hearer.event === event) hearer.tell(message);
    },
  });
  const application = createApplication(platform, { argon2: cheapHash, documentsWorker, booksWorker });
  await application.start();
  const stop = () => application.stop();
  return {
    application,
    folder: userData,
    openWindow: () => {
      const id = windows.length + 1;
      windows.push(id);
      return createWindow(id, application, hearers);
    },
    sent,
    shownFolders,
    viewed,
    saveAt: (file) => {
      savePath = file;
    },
    openFrom: (file) => {
      openPath = file;
    },
    restart: async () => {
      await stop();
      return startDesk(userData, policy);
    },
    stop,
    remove: async () => {
      await stop();
      await rm(userData, { recursive: true, force: true });
    },
  };
}
