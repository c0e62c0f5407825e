import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A start that is refused is over in a fraction of this. */
const endsWithinMs = 20_000;

export type Ended = {
  readonly code: number | null;
  readonly errors: string;
  readonly tookMs: number;
  /** Whether it said that it listens for a debugger. */
  readonly listened: boolean;
};

/**
 * Starts an executable that is expected to end by itself.
 * @returns how it ended; `code` is null when it had to be killed
 */
export async function startRefused(
  executable: string,
  given: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const startedAt = performance.now();
  const child = spawn(executable, given, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return {
    code: typeof code === 'number' ? code : null,
    errors,
    tookMs: performance.now() - startedAt,
    listened: /(Debugger|DevTools) listening/.test(errors),
  };
}
