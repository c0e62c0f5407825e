import { _electron, type ElectronApplication } from '@playwright/test';

type Options = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** Ten times what a start takes on a busy computer. */
const patienceMs = 45_000;

/**
 * Starts Electron under the driver. About once in a hundred starts on a busy computer the driver's first question is
 * never answered although the program runs and waits for it: then that one is ended and another started, once, and
 * it is said.
 */
export async function launchElectron(options: Options): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: patienceMs });
  } catch (error) {
    if (!/Timeout \d+ms exceeded/.test(String(error))) throw error;
    console.warn('The driver got no answer from Electron; it is started once more.');
    return _electron.launch(options);
  }
}
