import type { MailKind } from '@main/domain/mail/kinds';
import { nextTryMs } from '@main/domain/mail/outcomes';
import type { Clock } from '@main/ports/clock';
import type { Log } from '@main/ports/log';
import { deskProblems, type Mail, type MailProblem, type MailServer, type Message } from '@main/ports/mail';
import type { HeldMail, MailEnd, Outbox } from '@main/ports/outbox';
import type { UserRecord, UserStore } from '@main/ports/users';
import { createRest } from './rest';

/** Words for one mail, made as it is sent; null where it is not to be sent any more. */
export type Compose = (mail: HeldMail, user: UserRecord) => Promise<Pick<Message, 'subject' | 'text'> | null>;

export type MailerDependencies = {
  readonly outbox: Outbox;
  readonly users: Pick<UserStore, 'byId'>;
  readonly mail: Mail;
  /** Null on a desk that cannot send. */
  readonly server: () => Promise<MailServer | null>;
  readonly compose: Readonly<Record<MailKind, Compose>>;
  readonly clock: Pick<Clock, 'elapsedMs'>;
  readonly log: Pick<Log, 'warn'>;
};

const isOfDesk = (problem: MailProblem): boolean => deskProblems.some((each) => each === problem);

const domainOf = ({ sender }: MailServer): string => sender.slice(sender.lastIndexOf('@') + 1);

/** How long a mail waits whose words could not be made. */
const wordsAgainMs = 60_000;

function endBy(problem: MailProblem, tries: number): MailEnd {
  if (isOfDesk(problem)) return { state: 'givenBack' };
  if (problem === 'unanswered') return { state: 'unknown' };
  const afterMs = problem === 'notNow' ? nextTryMs(tries) : null;
  return afterMs === null ? { state: 'failed', reason: problem } : { state: 'waiting', afterMs };
}

/**
 * Mails what waits in the outbox, where this desk can. Any number of desks may do it at once: each mail has one holder.
 * What a desk itself cannot do counts against no mail; it rests, and another one may be able to.
 */
export function createMailer(dependencies: MailerDependencies): () => Promise<void> {
  const { outbox, users, mail, server, compose, clock, log } = dependencies;
  const rest = createRest(clock);

  /** Until the server is spoken to nothing was sent: what fails by then is tried again, where a code has one sending. */
  const prepare = async (held: HeldMail) => {
    try {
      const user = await users.byId(held.userId);
      const words = user && (await compose[held.kind](held, user));
      return user && words && { ...words, to: held.to ?? user.email, messageId: held.messageId };
    } catch (error) {
      await outbox.end(held, { state: 'waiting', afterMs: wordsAgainMs });
      throw error;
    }
  };

  const sendOne = async (through: MailServer, held: HeldMail): Promise<MailEnd> => {
    const message = await prepare(held);
    if (!message) return { state: 'failed', reason: 'notWanted' };
    if (!(await outbox.isStillHeld(held))) return { state: 'givenBack' };
    const outcome = await mail.send(through, message);
    if (outcome.ok) return { state: 'sent' };
    log.warn('mail.notSent', { mail: held.kind, problem: outcome.problem });
    if (isOfDesk(outcome.problem)) rest.failed(through);
    return endBy(outcome.problem, held.tries);
  };

  return async () => {
    await outbox.noteAbandoned();
    for (;;) {
      const through = await server();
      if (!through || rest.isResting(through)) return;
      const held = await outbox.take(domainOf(through));
      if (!held) return;
      const end = await sendOne(through, held);
      await outbox.end(held, end);
      if (end.state === 'sent') rest.worked();
    }
  };
}
