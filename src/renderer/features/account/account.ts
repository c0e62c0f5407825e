import type { CallOutput } from '@shared/contract';

export type Account = CallOutput<'accounts.summary'>;

/** A form about an account, in a dialog of its own. */
export type AccountFormProps = { readonly account: Account; readonly onClose: () => void };
