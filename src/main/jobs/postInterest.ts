import type { BusinessDay } from '@main/application/businessDay';
import type { PostMonth } from '@main/application/interest/postMonth';
import type { Books } from '@main/application/posting';
import { interestSetting } from '@main/domain/interest/rates';
import { dayBook, settingBook } from '@main/domain/ledger/books';
import { isDayLine, lineIn, settingIn } from '@main/domain/ledger/records';
import type { Clock } from '@main/ports/clock';
import { monthOf, startOfMonth } from '@shared/businessDate';
import type { Task } from './everyMinute';

export type PostInterestDependencies = {
  readonly postMonth: PostMonth;
  readonly books: Pick<Books, 'head' | 'range'>;
  readonly branch: string;
  readonly today: BusinessDay;
  readonly clock: Pick<Clock, 'elapsedMs'>;
};

/** After a failure it is not tried again each minute: a branch has many accounts. */
const restMs = 3_600_000;

/** The first of the branch's months for which interest was not posted: the one after the last done, or its very first. */
async function monthToPost(
  { books }: Pick<PostInterestDependencies, 'books'>,
  branch: string,
): Promise<string | null> {
  const done = await books.head(settingBook(branch, interestSetting));
  if (done) {
    const { month } = settingIn(done) as { readonly month: string };
    return monthOf(startOfMonth(`${month}-01`, 1));
  }
  const [first] = await books.range(dayBook(branch), 1, 1);
  const line = first && lineIn(first, dayBook(branch));
  return line && isDayLine(line) ? monthOf(line.date) : null;
}

/** Posts interest for every month of the branch that is over, in order; however long all desks were off. */
export function createPostInterest(dependencies: PostInterestDependencies): Task {
  const { postMonth, branch, today, clock } = dependencies;
  let doneOn: string | null = null;
  let restsUntilMs = 0;

  const postMonths = async (now: string, signal: AbortSignal): Promise<boolean> => {
    for (;;) {
      const month = await monthToPost(dependencies, branch);
      if (month === null || month >= now) return true;
      if (!(await postMonth(month, signal))) return false;
    }
  };

  return async (signal) => {
    const date = today(branch);
    if (date === doneOn || clock.elapsedMs() < restsUntilMs) return;
    try {
      if (await postMonths(monthOf(date), signal)) doneOn = date;
    } catch (error) {
      restsUntilMs = clock.elapsedMs() + restMs;
      throw error;
    }
  };
}
