import type { WordLanguage } from '../../amountInWords';
import { recordKindWords } from '../../recordKinds';
import { type AnalyticsWords, analyticsWords } from './words';

/** In which words a chart speaks. */
export type Saying = {
  readonly words: AnalyticsWords;
  readonly language: WordLanguage;
  /** A kind of entry as people call it. */
  readonly kindName: (kind: string) => string;
};

const isKind = (kind: string): kind is keyof typeof recordKindWords => kind in recordKindWords;

/** As files speak, in a person's language. A kind that this version does not know is named as it is. */
export const sayingIn = (language: WordLanguage): Saying => ({
  words: analyticsWords[language],
  language,
  kindName: (kind) => (isKind(kind) ? recordKindWords[kind][language] : kind),
});
