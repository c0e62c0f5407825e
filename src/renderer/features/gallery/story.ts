import type { ReactNode } from 'react';
import type { Step } from './play';

/** One state of one screen or component, with fixed data: always the same picture and the same words. */
export type Story = {
  /** In its address: #/gallery/<id>. */
  readonly id: string;
  readonly screen: ReactNode;
  readonly steps?: readonly Step[];
};
