import type { EventIntent } from '../ledger/intents';
import type { JournalRecord } from '../ledger/records';
import type { MailKind } from './kinds';

/** A mail that is to be sent, once, whoever finds it and however often. */
export type NewMail = {
  /** Kind and what it reports. */
  readonly mailId: string;
  readonly kind: MailKind;
  /** Of the record that it reports. */
  readonly key: string;
  readonly userId: string;
  /** Null for the address that the person has when it is sent. */
  readonly to: string | null;
};

const emailIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string'
    ? value.email
    : null;

/** The address that a person had before, where a record says that they have another one. */
function leftAddress({ before, after, reason }: EventIntent): string | null {
  const [old, present] = [emailIn(before), emailIn(after)];
  // What is given back was never theirs.
  const isLeft = old !== null && present !== null && reason !== givenBack;
  return isLeft && old.toLowerCase() !== present.toLowerCase() ? old : null;
}

/** The reason of a change that takes back details which another person had taken. */
export const givenBack = 'taken';

function kindOf(intent: EventIntent): Pick<NewMail, 'kind' | 'to'> | null {
  switch (intent.event) {
    case 'reset-requested':
      return intent.after === undefined ? null : { kind: 'resetCode', to: null };
    case 'password-recovered':
      return { kind: 'passwordRecovered', to: null };
    case 'password-reset':
      return { kind: 'passwordReset', to: null };
    case 'user-details-changed': {
      const to = leftAddress(intent);
      return to === null ? null : { kind: 'emailChanged', to };
    }
    default:
      return null;
  }
}

/** What is to be mailed because of a record. */
export function mailFollowing({ intent }: JournalRecord): readonly NewMail[] {
  const userId = intent.kind === 'event' ? intent.about?.user : undefined;
  if (intent.kind !== 'event' || userId === undefined) return [];
  const mail = kindOf(intent);
  return mail ? [{ ...mail, mailId: `${mail.kind}/${intent.key}`, key: intent.key, userId }] : [];
}
