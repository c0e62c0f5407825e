import type { DocumentLanguage } from './documentTexts';
import type { Role } from './permissions';

/** What roles are called, on screens and in files. */
export const roleWords: Readonly<Record<DocumentLanguage, Readonly<Record<Role, string>>>> = {
  en: { Super_Admin: 'Super Admin', Admin: 'Admin', Employee: 'Employee', Customer: 'Customer' },
  hi: { Super_Admin: 'सुपर एडमिन', Admin: 'प्रशासक', Employee: 'कर्मचारी', Customer: 'ग्राहक' },
};
