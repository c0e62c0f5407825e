/**
 * Texts. A screen asks `useTranslation('<feature>')` and writes no word itself. English is in the bundle; Hindi is
 * loaded when chosen; en-XA is made of English. A new namespace is a file in en/ and one in hi/, and no more.
 */
import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './english';
import { pseudoTexts } from './pseudo';
import type { Texts } from './texts';

export type Language = 'en' | 'hi' | 'en-XA';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    contextSeparator: '|';
    resources: Texts;
  }
}

const loaders: Readonly<Record<Language, () => Promise<ResourceLanguage>>> = {
  en: async () => english,
  hi: async () => (await import('./hindi')).hindi,
  'en-XA': async () => pseudoTexts(english) as ResourceLanguage,
};

/** To be called once, before the first render. English is there at once. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'ui',
    // An underscore is part of names here (Super_Admin, NOT_FOUND), not the mark of a context.
    contextSeparator: '|',
    resources: { en: english },
    interpolation: { escapeValue: false },
    returnEmptyString: true,
    initAsync: false,
  });
}

/** Shows `language`, having loaded its texts; the page says which language it is in. */
export async function showLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'ui')) {
    const texts = await loaders[language]();
    for (const [namespace, bundle] of Object.entries(texts)) {
      i18next.addResourceBundle(language, namespace, bundle);
    }
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
