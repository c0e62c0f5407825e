import { settingBook } from '@main/domain/ledger/books';
import { dormancySetting, dormantAfterIn } from '@main/domain/people/dormancy';
import { succeed } from '@shared/result';
import type { Posting } from '../posting';
import { changeSetting } from '../settingChange';
import type { BankUseCases } from '../useCase';

export type DormancyDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branch: string;
};

/** After how many months without a sign-in people count as dormant, as their branch says. */
export type DormantAfter = (branch: string) => Promise<number>;

export const createDormantAfter =
  ({ posting }: Pick<DormancyDependencies, 'posting'>): DormantAfter =>
  async (branch) =>
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
    'users.changeDormancy': async (actor, { key, version, months }) => {
      const change = { key, branch, version, setting: dormancySetting };
      const posted = await changeSetting(posting, actor, change, () => succeed({ months }));
      return posted.ok ? succeed({ months, version: version + 1 }) : posted;
    },
  };
}
