import type { DocumentLanguage } from './documentTexts';
import type { Status } from './permissions';

/** What statuses are called, on screens and in files. */
export const statusWords: Readonly<Record<DocumentLanguage, Readonly<Record<Status, string>>>> = {
  en: { Active: 'Active', Inactive: 'Inactive', Suspended: 'Suspended', Pending: 'Pending' },
  hi: { Active: 'सक्रिय', Inactive: 'निष्क्रिय', Suspended: 'निलंबित', Pending: 'प्रतीक्षित' },
};
