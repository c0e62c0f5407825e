/** What may be wrong with a record of the books, in the order in which it is looked for; what each means is said on screen. */
export const bookProblems = [
  'shape',
  'sum',
  'fingerprint',
  'key',
  'claim',
  'number',
  'chain',
  'signature',
  'run',
  'date',
  'balance',
  'floor',
  'state',
  'hold',
  'link',
  'missing',
  'root',
  'summary',
  'totals',
] as const;
export type BookProblem = (typeof bookProblems)[number];
