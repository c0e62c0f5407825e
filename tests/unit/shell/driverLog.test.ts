import { variablesToRemove } from '@main/shell/hostileStart';
import { expect, it } from 'vitest';

it('keeps nobody’s variables from making the driver write every command into a file', () => {
  const env = { MONGODB_LOG_ALL: 'trace', MONGODB_LOG_PATH: '/tmp/all', HOME: '/home/asha' };
  expect(variablesToRemove(env)).toEqual(['MONGODB_LOG_ALL', 'MONGODB_LOG_PATH']);
});
