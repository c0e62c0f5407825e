import { type BulkProblem, bulkProblems, bulkProblemText } from '@shared/bulkProblems';

/** What may be wrong with a line of a bulk's file, as texts: the same words as in the list that is saved. */
export const bulkProblemTexts = (language: 'en' | 'hi'): Readonly<Record<BulkProblem, string>> =>
  Object.fromEntries(bulkProblems.map((problem) => [problem, bulkProblemText(problem, language)])) as Record<
    BulkProblem,
    string
  >;
