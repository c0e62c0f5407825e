import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createApplyDetails } from '@main/application/users/details';
import { createFoldPeople } from '@main/application/users/fold';
import { userBook } from '@main/domain/ledger/books';
import { branch, customer, event, mustPost, testDesk } from '@tests/support/ledger/desk';
import { expect, it } from 'vitest';

const [old, wanted] = [{ email: 'mine@example.com' }, { email: 'another@example.com' }];

it('details that another has taken are given back by whoever folds them, once, where their desk died', async () => {
  const { posting } = testDesk(createMemoryJournal(), 'DESK0001');
  await posting.start(branch);
  const user = { userId: customer, role: 'Customer', status: 'Active', duties: [] } as const;
  await mustPost(posting, event('user-added', { user }));
  const about = { user: customer };
  const change = event('user-details-changed', {
    ...{ about, before: old, after: wanted },
    user: { userId: customer },
  });
  const posted = await posting.post(change);
  if (!posted.ok) throw new Error(posted.code);
  const applyDetails = createApplyDetails({ users: { applyDetails: async () => 'taken' }, posting });
  const people = { applyState: async () => undefined, noteSignIn: async () => undefined };
  const fold = createFoldPeople(people, applyDetails);
  await fold([posted.value.record]);
  await fold([posted.value.record]);
  const book = userBook(branch, customer);
  expect((await posting.books.head(book))?.no).toBe(3);
  const [last] = await posting.books.range(book, 3, 3);
  expect(last?.intent).toMatchObject({ before: wanted, after: old, reason: 'taken' });
  await posting.stop();
});
