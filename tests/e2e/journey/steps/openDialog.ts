import type { Desk } from '@tests/e2e/support/launch';

/**
 * Answers in the person's place when the system's own dialog for a file is asked for, which no driver reaches.
 * @param file what is chosen; null closes the dialog
 */
export const answerOpenDialog = ({ electron }: Pick<Desk, 'electron'>, file: string | null): Promise<void> =>
  electron.evaluate(({ dialog }, chosen) => {
    const showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
    Object.assign(dialog, { showOpenDialog });
  }, file);
