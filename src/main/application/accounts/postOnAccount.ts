import type { Actor } from '@main/domain/access/actor';
import type { Intent } from '@main/domain/ledger/intents';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { UserStore } from '@main/ports/users';
import { type Refusal, type Result, refuse } from '@shared/result';
import type { Posted, Posting } from '../posting';
import type { Receipt, Receipts } from '../receipts';
import type { Openings } from '../users/openings';

export type PostOnAccountDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly posting: Pick<Posting, 'post'>;
  readonly openings: Pick<Openings, 'complete'>;
  readonly receipts: Receipts;
};

/** What a form says of any posting, whatever its kind. */
export type Asked = {
  readonly key: string;
  readonly branch: string;
  readonly postedBy: string;
  readonly session: string;
};

/** The intent of a form about an account, or why there is none. */
export type IntentFor = (
  account: AccountRecord,
  asked: Asked,
) => Intent | Refusal | Promise<Intent | Refusal>;

/** Postings that a person asks for on a customer's account; `others` are further accounts that the intent names. */
export type PostOnAccount = {
  readonly post: (
    actor: Actor,
    form: Form,
    intentFor: IntentFor,
    others?: readonly AccountRecord[],
  ) => Promise<Result<Posted>>;
  /** The same of what moves money, answered by the account's receipt. */
  readonly receipt: (
    actor: Actor,
    form: Form,
    intentFor: IntentFor,
    others?: readonly AccountRecord[],
  ) => Promise<Result<Receipt>>;
  /** Opens the book of an account whose owner was left without opening records. Answers whether it is open. */
  readonly opened: (account: AccountRecord) => Promise<boolean>;
};

type Form = { readonly key: string; readonly accountId: string };

/**
 * An account whose book was not opened belongs to a person just added, by a desk that died before it wrote their
 * opening records: they are written now, and the posting, of which the journal knows nothing, is sent again.
 */
export function createPostOnAccount(dependencies: PostOnAccountDependencies): PostOnAccount {
  const { accounts, users, posting, openings, receipts } = dependencies;

  const opened = async ({ userId }: AccountRecord): Promise<boolean> => {
    const owner = await users.byId(userId);
    return owner !== null && openings.complete(owner);
  };

  const send = async (intent: Intent, parties: readonly AccountRecord[]): Promise<Result<Posted>> => {
    const posted = await posting.post(intent);
    if (posted.ok || posted.code !== 'NOT_FOUND') return posted;
    const open = await Promise.all(parties.map(opened));
    return open.every(Boolean) ? posting.post(intent) : refuse('CONFIRMING');
  };

  const postIn = async (
    account: AccountRecord,
    { holder, sessionId }: Actor,
    { key }: Form,
    intentFor: IntentFor,
    others: readonly AccountRecord[],
  ): Promise<Result<Posted>> => {
    const { branch } = account;
    const intent = await intentFor(account, { key, branch, postedBy: holder.userId, session: sessionId });
    return 'code' in intent ? { ok: false, ...intent } : send(intent, [account, ...others]);
  };

  return {
    opened,
    post: async (actor, form, intentFor, others = []) => {
      const account = await accounts.byId(form.accountId);
      return account ? postIn(account, actor, form, intentFor, others) : refuse('NOT_FOUND');
    },
    receipt: async (actor, form, intentFor, others = []) => {
      const account = await accounts.byId(form.accountId);
      if (!account) return refuse('NOT_FOUND');
      // Every name first, nearly always remembered: once money has moved, no read may stand before the receipt.
      const receiptOf = await receipts(account);
      const posted = await postIn(account, actor, form, intentFor, others);
      return posted.ok ? receiptOf(posted.value.record, posted.value.repeated) : posted;
    },
  };
}
