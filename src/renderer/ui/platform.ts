import type { Platform } from '@shared/shortcuts';

/** The one difference between systems that people see: which key they hold. */
export const platform: Platform =
  typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac') ? 'mac' : 'other';
