import { basename } from 'node:path';
import type { Desk } from '@tests/e2e/support/launch';

/**
 * Answers in the person's place when the system's own save dialog is asked for, which no driver reaches.
 * @param place where the file is to go; null closes the dialog
 * @returns reads the names that were suggested since
 */
export async function answerSaveDialog(
  { electron }: Pick<Desk, 'electron'>,
  place: string | null,
): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ dialog }, filePath) => {
    const suggested: string[] = [];
    const showSaveDialog = async (_owner: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
      suggested.push(defaultPath);
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
    Object.assign(globalThis, { suggested });
    Object.assign(dialog, { showSaveDialog });
  }, place);
  return async () => {
    const paths = await electron.evaluate(() => (globalThis as { suggested?: readonly string[] }).suggested);
    return (paths ?? []).map((path) => basename(path));
  };
}
