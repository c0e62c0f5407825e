import { settingBook } from '@main/domain/ledger/books';
import { settingIn } from '@main/domain/ledger/records';
import { dormancySetting, dormantAfterIn } from '@main/domain/people/dormancy';
import { refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { BankUseCases } from '../useCase';

export type DormancyDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branch: string;
};

/** After how many months without a sign-in people of this branch count as dormant. */
export const createDormantAfter =
  ({ posting, branch }: DormancyDependencies) =>
  async (): Promise<number> =>
    dormantAfterIn(await posting.books.head(settingBook(branch, dormancySetting)));

/** The setting of it. */
export function createDormancy({
  posting,
  branch,
}: DormancyDependencies): Pick<BankUseCases, 'users.dormancy' | 'users.changeDormancy'> {
  const headOf = () => posting.books.head(settingBook(branch, dormancySetting));
  return {
    'users.dormancy': async () => {
      const head = await headOf();
      return succeed({ months: dormantAfterIn(head), version: head?.no ?? 0 });
    },
    'users.changeDormancy': async ({ holder, sessionId }, { key, version, months }) => {
      // Sent a second time it would find its own change: it says what it found, as it did the first time.
      const known = await posting.books.find(branch, key);
      const head = await headOf();
      if (!known && (head?.no ?? 0) !== version) return refuse('CHANGED_MEANWHILE');
      const before = known?.intent.kind === 'event' ? (known.intent.before ?? null) : settingIn(head);
      const posted = await posting.post({
        kind: 'event',
        event: 'setting-changed',
        key,
        branch,
        postedBy: holder.userId,
        session: sessionId,
        about: { setting: dormancySetting },
        before,
        after: { months },
      });
      return posted.ok ? succeed({ months, version: version + 1 }) : posted;
    },
  };
}
