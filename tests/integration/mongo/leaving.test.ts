import { once } from 'node:events';
import { temporaryFolder } from '@tests/support/embedded';
import { mongodPath } from '@tests/support/mongod';
import { buildProgram, runProgram } from '@tests/support/program';
import { expect, it, vi } from 'vitest';

it('leaves no mongod behind, however the application leaves', async () => {
  const program = await buildProgram('tests/support/leavingProgram.ts');
  const child = runProgram(program, [await temporaryFolder(), mongodPath(), 'note']);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  const { pid } = JSON.parse(said) as { pid: number };
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 20_000 });
});
