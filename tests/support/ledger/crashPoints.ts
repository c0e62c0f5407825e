import type { PostingDependencies } from '@main/application/posting';
import type { ProjectionStore } from '@main/ports/projections';

/** Between which steps of a posting a desk may die, in the order in which it comes to them. */
export const crashPoints = [
  'intent-not-written',
  'intent-written',
  'heads-read',
  'signed',
  'insert-not-sent',
  'insert-on-the-wire',
  'insert-answered',
  'nobody-told',
  'intent-removed',
  'totals-written',
  'summaries-written',
  'out-without-in',
  'in-without-cursor',
  'cursor-written',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** The process dies when it comes to the point for that many times. */
export type Crash = { readonly point: CrashPoint; readonly passing: number };

/** Called at each point; at the one that was chosen it does not return. */
export type Passes = (point: CrashPoint) => void;

export function passes(crash: Crash | null): Passes {
  let left = crash?.passing ?? 0;
  return (point) => {
    if (point !== crash?.point) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

type Ports = Pick<PostingDependencies, 'journal' | 'intents' | 'signing'> & {
  readonly store: ProjectionStore;
};

/** The same ports, on which the points are passed. */
export function passing({ journal, intents, signing, store }: Ports, pass: Passes): Ports {
  return {
    journal: {
      ...journal,
      heads: async (branch, wanted) => {
        const heads = await journal.heads(branch, wanted);
        pass('heads-read');
        return heads;
      },
      insert: async (records) => {
        pass('insert-not-sent');
        const outcome = journal.insert(records);
        setImmediate(() => pass('insert-on-the-wire'));
        await outcome;
        pass('insert-answered');
        return outcome;
      },
    },
    intents: {
      ...intents,
      put: (intent) => {
        pass('intent-not-written');
        intents.put(intent);
        pass('intent-written');
      },
      remove: (id) => {
        intents.remove(id);
        pass('intent-removed');
      },
    },
    signing: {
      ...signing,
      sign: async (text) => {
        const signature = await signing.sign(text);
        pass('signed');
        return signature;
      },
    },
    store: {
      ...store,
      putDayTotals: async (changes) => {
        const written = await store.putDayTotals(changes);
        pass('totals-written');
        return written;
      },
      putSummaries: async (changes) => {
        const written = await store.putSummaries(changes);
        pass('summaries-written');
        return written;
      },
      putCursor: async (book, change) => {
        const moved = await store.putCursor(book, change);
        pass('cursor-written');
        return moved;
      },
    },
  };
}
