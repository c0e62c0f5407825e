import type { ElectronApplication } from '@playwright/test';

/** Answers the system's save dialog: a test driver cannot reach into it. What it suggested is told afterwards. */
export async function answerSaveDialog(electron: ElectronApplication, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}
