import { Worker } from 'node:worker_threads';
import type { DocumentRequest, Documents } from '@main/ports/documents';

/** What crosses to the worker and back. */
export type WorkerRequest = { readonly id: number; readonly request: DocumentRequest };
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

  return {
    render: (request) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, request } satisfies WorkerRequest);
      }),
    stop: async () => {
      await worker?.terminate();
    },
  };
}
