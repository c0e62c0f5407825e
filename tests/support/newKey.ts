import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@shared/ids';

/** A key as a form mints it when it opens. */
export const newKey = (): string => uuidV7(Date.now(), randomBytes(10));
