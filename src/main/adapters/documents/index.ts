import { Worker } from 'node:worker_threads';
import type {
  DocumentRequest,
  Documents,
  StatementRequest,
  StatementRow,
  TableRequest,
  TableRow,
} from '@main/ports/documents';

export type LongRequest = StatementRequest | TableRequest;

/** What the worker is asked to do: a document at once, or one step of a document whose rows arrive in parts. */
export type WorkerTask =
  | { readonly kind: 'render'; readonly request: DocumentRequest }
  | { readonly kind: 'begin'; readonly document: number; readonly request: LongRequest }
  | { readonly kind: 'rows'; readonly document: number; readonly rows: readonly (StatementRow | TableRow)[] }
  | { readonly kind: 'end' | 'drop'; readonly document: number };

/** What crosses to the worker and back. */
export type WorkerRequest = { readonly id: number; readonly task: WorkerTask };
export type WorkerAnswer = { readonly id: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly error: { readonly message: string; readonly stack: string | undefined } }
);

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (cause: Error) => void };

/**
 * Makes documents in one worker thread, started with the first of them. A worker that dies fails what it had
 * in hand, and the next document starts another.
 * @param workerFile the bundled worker's path
 */
export function createDocuments({ workerFile }: { workerFile: string }): Documents {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  const failAll = (cause: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };

  const answer = (message: WorkerAnswer): void => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) worker?.unref();
    if ('bytes' in message) asked?.resolve(message.bytes);
    else asked?.reject(new Error(message.error.message, { cause: message.error.stack }));
  };

  const start = (): Worker => {
    const started = new Worker(workerFile);
    started.on('message', answer);
    started.on('error', failAll);
    started.on('exit', () => failAll(new Error('the document worker ended')));
    return started;
  };

  const ask = (task: WorkerTask): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      const id = nextId();
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task } satisfies WorkerRequest);
    });

  /** One step at a time: no more rows are read than the worker has written, nor written than the disk has taken. */
  async function* grow(
    request: LongRequest,
    rows: AsyncIterable<readonly (StatementRow | TableRow)[]>,
  ): AsyncIterable<Uint8Array> {
    const document = nextId();
    try {
      yield await ask({ kind: 'begin', document, request });
      for await (const some of rows) yield await ask({ kind: 'rows', document, rows: some });
      yield await ask({ kind: 'end', document });
    } finally {
      // Nobody waits for it, and a worker that is gone has nothing to forget.
      worker?.postMessage({ id: nextId(), task: { kind: 'drop', document } } satisfies WorkerRequest);
    }
  }

  return {
    render: (request) => ask({ kind: 'render', request }),
    stream: grow,
    table: (head, rows) => grow({ format: 'table', head }, rows),
    stop: async () => {
      await worker?.terminate();
    },
  };
}
