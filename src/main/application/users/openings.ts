import { accountBook, type Book, settingBook, userBook } from '@main/domain/ledger/books';
import { accountOpeningKey, derivedKey } from '@main/domain/ledger/chain';
import type { Intent } from '@main/domain/ledger/intents';
import { productSetting, type Terms, termsOf } from '@main/domain/ledger/products';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { UserRecord, UserStore } from '@main/ports/users';
import type { Posting } from '../posting';

/** A person's first state, which is number 1 of their book. */
const userAdded = (user: UserRecord): Intent => ({
  kind: 'event',
  event: 'user-added',
  key: derivedKey('user-added', user.userId),
  branch: user.home,
  postedBy: user.addedBy,
  session: null,
  about: { user: user.userId },
  after: { role: user.role, status: user.status },
  user: { userId: user.userId, role: user.role, status: user.status, duties: user.duties },
});

const accountOpened = (
  user: UserRecord,
  { accountId, userId, branch }: AccountRecord,
  terms: Terms,
): Intent => ({
  kind: 'account-opened',
  key: accountOpeningKey(accountId),
  branch,
  postedBy: user.addedBy,
  session: null,
  account: accountId,
  userId,
  terms,
});

export type Openings = {
  /**
   * Writes what is still missing of a person's opening records. The keys are derived, so whoever meets a
   * person without them may do it, twice or at the same time as another.
   * @returns whether all of them are durable now
   */
  readonly complete: (user: UserRecord) => Promise<boolean>;
  /** Completes whoever an earlier life, of this or another desk, left without. Run at start. */
  readonly completeAll: () => Promise<void>;
};

/** A book without its number 1, and the intent that writes it. */
type Missing = { readonly book: Book; readonly intent: Intent };

const atATime = 100;

/** Documents first, records right after (docs/adr/0003): this is the "right after". */
export function createOpenings(dependencies: {
  readonly users: Pick<UserStore, 'unrecorded' | 'markRecorded'>;
  readonly accounts: Pick<AccountStore, 'ofUser'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
}): Openings {
  const { users, accounts, posting } = dependencies;

  const termsFor = async ({ branch, product }: AccountRecord): Promise<Terms> =>
    termsOf(product, await posting.books.head(settingBook(branch, productSetting(product))));

  const missing = async (user: UserRecord): Promise<readonly Missing[]> => {
    const owned = await accounts.ofUser(user.userId);
    const wanted = [
      { book: userBook(user.home, user.userId), intent: userAdded(user) },
      ...(await Promise.all(
        owned.map(async (account) => ({
          book: accountBook(account.branch, account.accountId),
          intent: accountOpened(user, account, await termsFor(account)),
        })),
      )),
    ];
    const heads = await Promise.all(wanted.map(({ book }) => posting.books.head(book)));
    return wanted.filter((_, index) => heads[index] === null);
  };

  /** Another desk may have been faster: then its record has the key, or holds number 1. A taken key alone says nothing. */
  const isDurable = async ({ book, intent }: Missing): Promise<boolean> => {
    const answer = await posting.post(intent);
    if (answer.ok || answer.code !== 'IDEMPOTENCY_CONFLICT') return answer.ok;
    return (await posting.books.head(book)) !== null;
  };

  const complete = async (user: UserRecord): Promise<boolean> => {
    if (user.recorded) return true;
    const durable = (await Promise.all((await missing(user)).map(isDurable))).every(Boolean);
    if (durable) await users.markRecorded(user.userId);
    return durable;
  };

  return {
    complete,
    completeAll: async () => {
      for (;;) {
        const left = await users.unrecorded(atATime);
        const done = await Promise.all(left.map(complete));
        if (left.length < atATime || done.includes(false)) return;
      }
    },
  };
}
