import type { NewMail } from '@main/domain/mail/following';
import type { MailKind } from '@main/domain/mail/kinds';

/**
 * waiting → sending → sent | unknown | failed. `unknown`: the server may have taken the message over, and its answer
 * never came. A desk's own failure leads back to `waiting`.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'unknown', 'failed'] as const;

/** A mail that this desk has taken upon itself: nobody else sends it while it is the holder. */
export type HeldMail = Pick<NewMail, 'mailId' | 'key' | 'userId' | 'to'> & {
  readonly kind: MailKind;
  /** Grows each time it is taken: who sent it under an older one says nothing any more of what became of it. */
  readonly fence: number;
  /** How often it was tried, this time included. */
  readonly tries: number;
  /** The same whenever it is sent, by whichever desk. */
  readonly messageId: string;
};

export type MailEnd =
  | { readonly state: 'sent' | 'unknown' }
  | { readonly state: 'waiting'; readonly afterMs: number }
  /** This desk could not: as if it had never taken it. */
  | { readonly state: 'givenBack' }
  | { readonly state: 'failed'; readonly reason: string };

/** Everything that is to be mailed, one document a mail. All moments are the server's own. */
export type Outbox = {
  /** Puts mails in; of each there is one, however often it is put. */
  readonly put: (mails: readonly NewMail[]) => Promise<void>;
  /** What a desk that is gone was sending is `unknown` from here on. */
  readonly noteAbandoned: () => Promise<void>;
  /** Takes the mail that waits longest for its turn. @param domain of the sender, for a Message-ID */
  readonly take: (domain: string) => Promise<HeldMail | null>;
  /** Prolongs the holding, just before it is sent. False where it was lost. */
  readonly isStillHeld: (mail: HeldMail) => Promise<boolean>;
  /** What became of it; without effect where the holding was lost. */
  readonly end: (mail: HeldMail, end: MailEnd) => Promise<void>;
};
