import { damagedBooks, wholeBooks } from '../samples/books';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

const verified = (...rows: readonly object[]) => ({ 'books.lastVerification': { value: { rows } } });
const start = [{ click: 'main [class*=screenOnly] button' }] as const;

export const bookStories: readonly Story[] = [
  { id: 'books-never', screen: staffAt('/books', verified()) },
  { id: 'books-whole', screen: staffAt('/books', verified(wholeBooks)) },
  { id: 'books-damaged', screen: staffAt('/books', verified(damagedBooks, wholeBooks)) },
  {
    id: 'books-running',
    screen: staffAt('/books', {
      ...verified(wholeBooks),
      'books.verify': { running: { progress: 0.42, step: 'reading' } },
    }),
    steps: [...start, { wait: 'main [role=progressbar]' }],
  },
  {
    id: 'books-cancelled',
    screen: staffAt('/books', {
      ...verified(wholeBooks),
      'books.verify': { failure: { code: 'CANCELLED' } },
    }),
    steps: start,
  },
  {
    id: 'books-unavailable',
    screen: staffAt('/books', { ...verified(wholeBooks), 'books.verify': failing('DATABASE_UNAVAILABLE') }),
    steps: [...start, { wait: 'main [role=alert]' }],
  },
  {
    id: 'books-root',
    screen: staffAt('/books', {
      ...verified(wholeBooks),
      'books.recordDayRoot': {
        value: {
          rows: [
            {
              branch: 'MAIN',
              branchName: 'Pune, Laxmi Road',
              date: '2026-11-22',
              root: '15e73986ab58a7439363ef40ea42e5bf8ceb8d3d34f068e24594695e457442eb',
              desks: 4,
            },
          ],
        },
      },
    }),
    steps: [{ click: 'main section button' }, { wait: 'main code' }],
  },
];
