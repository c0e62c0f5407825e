import type { Flavour } from '@main/ports/platform';

/** Put in when the code is built; see electron.vite.config.ts. */
declare const __FLAVOUR__: Flavour;

export const flavour: Flavour = __FLAVOUR__;
