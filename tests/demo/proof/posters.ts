import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Answer, DeskOptions, Order, Outcome } from './messages';

/** A desk in a process of its own. */
export type Poster = {
  /** Gives an order; resolves when it is carried out. Rejects when the process ends before. */
  readonly order: (order: Order) => Promise<readonly Outcome[]>;
  /** Called with every single answer. */
  readonly onAnswer: (listener: (answer: Extract<Answer, { says: 'answered' }>) => void) => void;
  /** kill -9. Resolves when it is gone and everything it had said has been heard. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The program lies beside this one, bundled under its own name. */
const program = (): string => path.join(path.dirname(process.argv[1] ?? ''), 'poster.mjs');

const said = <Says extends Answer['says']>(
  child: ChildProcess,
  says: Says,
): Promise<Extract<Answer, { says: Says }>> =>
  new Promise((resolve, reject) => {
    child.on('message', (answer: Answer) => {
      if (answer.says === says) resolve(answer as Extract<Answer, { says: Says }>);
    });
    child.once('exit', () => reject(new Error('the desk ended before it was done')));
  });

/** Starts a desk and waits until it can post. */
export async function startPoster(options: DeskOptions): Promise<Poster> {
  const child = fork(program(), [JSON.stringify(options)], { execArgv: ['--enable-source-maps'] });
  const killWithThisProcess = () => child.kill('SIGKILL');
  process.once('exit', killWithThisProcess);
  child.once('exit', () => process.off('exit', killWithThisProcess));
  await said(child, 'ready');
  return {
    order: async (order) => {
      const done = said(child, 'done');
      child.send(order);
      return (await done).outcomes;
    },
    onAnswer: (listener) => {
      child.on('message', (answer: Answer) => {
        if (answer.says === 'answered') listener(answer);
      });
    },
    kill: async () => {
      // `exit` alone may come before the last message.
      const gone = Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
