import { mailSetting, mailSettingsIn } from '@main/domain/access/mailSettings';
import { settingBook } from '@main/domain/ledger/books';
import { succeed } from '@shared/result';
import type { Books } from '../posting';
import { createRecover } from './recover';
import { createRequest } from './request';
import { createReset } from './reset';
import type { ResetDependencies, ResetServices } from './types';

export type { ResetServices } from './types';

export const createResets = (
  dependencies: ResetDependencies & { readonly books: Pick<Books, 'head'> },
): ResetServices => ({
  offer: async () => {
    const head = await dependencies.books.head(settingBook(dependencies.place.branch, mailSetting));
    return succeed({ byMail: mailSettingsIn(head) !== null });
  },
  request: createRequest(dependencies),
  reset: createReset(dependencies),
  recover: createRecover(dependencies),
});
