import { type KnownKind, recordKindWords } from '@shared/recordKinds';

/** What the kinds of record are called in one language: the same words as in files. */
export const kindTexts = (language: 'en' | 'hi') =>
  Object.fromEntries(
    Object.entries(recordKindWords).map(([kind, words]) => [kind, words[language]]),
  ) as Readonly<Record<KnownKind, string>>;
