import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createOpenings } from '@main/application/users/openings';
import type { Book } from '@main/domain/ledger/books';
import { accountOpeningKey } from '@main/domain/ledger/chain';
import type { UserRecord } from '@main/ports/users';
import {
  accountNo,
  branch,
  customer,
  event,
  mustPost,
  openBranch,
  opening,
  testDesk,
} from '@tests/support/ledger/desk';
import { storedPerson } from '@tests/support/people';
import { expect, it } from 'vitest';

const accountId = accountNo(1);
const person: UserRecord = storedPerson({ userId: customer, branch, recorded: false });

/** A branch in which a person was added. What this desk sees of books first is how they were before. */
async function bank() {
  const { posting } = testDesk(createMemoryJournal(), 'DESK0001');
  await posting.start(branch);
  await openBranch(posting, ['DESK0001'], 0n);
  const recorded: string[] = [];
  const seen = new Set<Book>();
  const { complete } = createOpenings({
    users: {
      markRecorded: async (userId) => void recorded.push(userId),
      unrecorded: async () => [],
    },
    accounts: {
      ofUser: async () => [
        { accountId, userId: customer, branch, product: 'savings', openedOn: '2026-11-23', addedKey: '' },
      ],
    },
    posting: {
      post: posting.post,
      books: {
        ...posting.books,
        head: async (book) => {
          if (seen.has(book)) return posting.books.head(book);
          seen.add(book);
          return null;
        },
      },
    },
  });
  return { posting, complete, recorded };
}

it('opening records whose key something else took are not there: the person is not called recorded', async () => {
  const { posting, complete, recorded } = await bank();
  await mustPost(posting, { ...event('signed-in'), key: accountOpeningKey(accountId) });
  expect(await complete(person)).toBe(false);
  expect(recorded).toEqual([]);
});

it('opening records that another desk was faster with are there', async () => {
  const { posting, complete, recorded } = await bank();
  await mustPost(posting, { ...opening(accountId, customer), postedBy: '56125810099' });
  expect(await complete(person)).toBe(true);
  expect(recorded).toEqual([customer]);
});
