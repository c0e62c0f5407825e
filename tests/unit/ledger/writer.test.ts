import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createSigning, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { waitingFor } from '@main/application/posting/desk';
import type { Posted } from '@main/application/posting/types';
import { createWriter, type Writer } from '@main/application/posting/writer';
import type { Result } from '@shared/result';
import { expect, it } from 'vitest';
import { branch, credit, deskName, systemClock, systemIds } from '../../support/ledger/desk';
import { account, openedJournal } from '../../support/ledger/openedJournal';

/** More steps than lie between an answer and the moment at which the pump stands still. */
const mostSteps = 50;

/** Whoever has no answer by then never gets one: an answer is a matter of milliseconds. */
const patienceMs = 20_000;

async function startedWriter(): Promise<Writer> {
  const keys = generateDeskKeys();
  const dependencies = {
    journal: await openedJournal(),
    intents: createMemoryIntents(),
    signing: createSigning(deskName(1), keys.privateKey),
    clock: systemClock,
    ids: systemIds,
    timeZoneOf: () => 'Asia/Kolkata',
    hints: async () => new Map(),
    damaged: () => false,
    isTurnedAway: () => false,
    hears: () => true,
    report: () => {},
  };
  const listeners = { onTail: () => true, onDurable: () => {}, onConfirming: () => {} };
  const writer = createWriter(dependencies, branch, [], listeners);
  expect(await writer.started).toEqual({ ok: true, value: null });
  return writer;
}

type Answered = (result: Result<Posted>) => void;

async function later(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await null;
}

/** The answer to a posting that comes so many steps after another one was answered. */
const answerAfter = (writer: Writer, steps: number): Promise<Result<Posted>> => {
  const post = (onAnswer: Answered) => writer.post(waitingFor(credit(account, 1n), onAnswer));
  return new Promise((resolve) => post(() => void later(steps).then(() => post(resolve))));
};

it('who posts at any moment after the last answer is answered too', async () => {
  const writer = await startedWriter();
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    const patience = systemClock.pause(patienceMs).then(() => null);
    const answered = await Promise.race([answerAfter(writer, steps), patience]);
    expect(answered, `who came ${steps} steps after an answer`).toMatchObject({ ok: true });
  }
});
