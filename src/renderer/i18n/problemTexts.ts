import { type BookProblem, bookProblems, problemText } from '@shared/bookProblems';

/** What may be wrong with a record, as texts: the same words as where books are verified without a window. */
export const problemTexts = (language: 'en' | 'hi'): Readonly<Record<BookProblem, string>> =>
  Object.fromEntries(bookProblems.map((problem) => [problem, problemText(problem, language)])) as Record<
    BookProblem,
    string
  >;
