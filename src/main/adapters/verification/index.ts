import { Worker } from 'node:worker_threads';
import {
  type BookVerifier,
  type BranchVerification,
  type VerificationControl,
  verifierLimits,
} from '@main/ports/verification';
import { type Result, refuse, succeed } from '@shared/result';
import type { ConnectOptions } from '../mongo/connection';

/** What the worker is given, and what it says. */
export type VerifyRequest = {
  readonly connect: ConnectOptions;
  readonly branches: readonly string[] | 'all';
};
export type VerifyNews =
  | { readonly is: 'progress'; readonly fraction: number | null; readonly step: Step }
  | { readonly is: 'verified'; readonly result: readonly BranchVerification[] }
  | { readonly is: 'unavailable' }
  | { readonly is: 'failed'; readonly message: string };

type Step = Parameters<VerificationControl['progress']>[1];

export type BookVerifierOptions = {
  /** The bundled worker's path. */
  readonly workerFile: string;
  /** The worker has a connection of its own, as the desk's user, and only reads over it. */
  readonly connect: ConnectOptions;
};

/** Verifies in a worker thread that lives as long as the verification. */
export const createBookVerifier =
  ({ workerFile, connect }: BookVerifierOptions): BookVerifier =>
  (branches, { signal, progress }) =>
    new Promise<Result<readonly BranchVerification[]>>((resolve, reject) => {
      const workerData = { connect, branches } satisfies VerifyRequest;
      const worker = new Worker(workerFile, { workerData, resourceLimits: verifierLimits });
      const end = (): void => {
        signal.removeEventListener('abort', stop);
        void worker.terminate();
      };
      const stop = (): void => {
        end();
        resolve(refuse('CANCELLED'));
      };
      worker.on('message', (news: VerifyNews) => {
        if (news.is === 'progress') return progress(news.fraction, news.step);
        end();
        if (news.is === 'verified') return resolve(succeed(news.result));
        if (news.is === 'unavailable') return resolve(refuse('DATABASE_UNAVAILABLE'));
        return reject(new Error(news.message));
      });
      worker.on('error', reject);
      // After its result, or after it was stopped, this says nothing new.
      worker.on('exit', () => reject(new Error('the verification ended without a result')));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });
