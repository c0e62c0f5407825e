import { remembered } from '@main/application/remembered';
import { expect, it } from 'vitest';

/** Reads that are answered by hand, in any order. */
function handAnswered() {
  const reads: {
    readonly id: string;
    readonly answer: (value: string | null) => void;
    readonly fail: () => void;
  }[] = [];
  const names = remembered<string>(
    (id) =>
      new Promise((resolve, reject) => {
        reads.push({ id, answer: resolve, fail: () => reject(new Error('away')) });
      }),
  );
  return { names, reads };
}

it('reads a thing once, however many ask at the same time or later', async () => {
  const { names, reads } = handAnswered();
  const asked = [names.of('a'), names.of('a')];
  reads[0]?.answer('Asha');
  expect(await Promise.all([...asked, names.of('a')])).toEqual(['Asha', 'Asha', 'Asha']);
  expect(reads).toHaveLength(1);
});

it('does not remember that there was nothing, nor that it could not be read', async () => {
  const { names, reads } = handAnswered();
  const nothing = names.of('a');
  reads[0]?.answer(null);
  expect(await nothing).toBeNull();
  const failed = names.of('a');
  reads[1]?.fail();
  await expect(failed).rejects.toThrow('away');
  const there = names.of('a');
  reads[2]?.answer('Asha');
  expect(await there).toBe('Asha');
});

it('reads everything again where nobody can tell what changed', async () => {
  const { names, reads } = handAnswered();
  const old = names.of('a');
  names.forgetAll();
  const fresh = names.of('a');
  reads[1]?.answer('Asha Rao');
  reads[0]?.answer('Asha');
  expect(await old).toBe('Asha');
  expect(await fresh).toBe('Asha Rao');
  expect(await names.of('a')).toBe('Asha Rao');
});

it('forgets what changed while it was read', async () => {
  const { names, reads } = handAnswered();
  const old = names.of('a');
  names.forget('a');
  const fresh = names.of('a');
  reads[1]?.answer('Asha Rao');
  reads[0]?.answer('Asha');
  expect(await old).toBe('Asha');
  expect(await fresh).toBe('Asha Rao');
  expect(await names.of('a')).toBe('Asha Rao');
  expect(reads).toHaveLength(2);
});
