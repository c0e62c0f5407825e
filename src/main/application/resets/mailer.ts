import { codeMail, noticeMail, resetCodeGroup, resetCodeLetters } from '@main/domain/access/resetMails';
import { maySignIn } from '@main/domain/access/signInRules';
import { codeOf, readCode } from '@main/domain/people/codes';
import type { Log } from '@main/ports/log';
import type { Mail, MailServer } from '@main/ports/mail';
import type { DueMail, PasswordResetStore } from '@main/ports/passwordResets';
import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import type { UserRecord, UserStore } from '@main/ports/users';
import type { DocumentLanguage } from '@shared/documentTexts';
import { holderFrom } from '../auth/signIn';

export type MailerDependencies = {
  readonly resets: Pick<PasswordResetStore, 'due' | 'take' | 'sent'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly random: Random;
  readonly mail: Mail;
  /** Null on a desk that cannot send. */
  readonly server: () => Promise<MailServer | null>;
  readonly bankName: string;
  readonly languageOf: (userId: string) => DocumentLanguage;
  readonly log: Pick<Log, 'warn'>;
};

const atATime = 20;

/**
 * Mails what is due, where this desk can. A code is made as it is sent, and only its hash is kept: what could not be
 * sent is never sent again, but another one is.
 */
export function createMailer(dependencies: MailerDependencies) {
  const { resets, users, passwords, random, mail, server, bankName, languageOf, log } = dependencies;

  const messageFor = (due: DueMail, code: string) => {
    const language = languageOf(due.userId);
    return due.mail === 'code' ? codeMail(language, bankName, code) : noticeMail(language, bankName);
  };

  const mailOne = async (through: MailServer, due: DueMail, user: UserRecord): Promise<void> => {
    const code = codeOf(random(resetCodeLetters), resetCodeGroup);
    const hash = due.mail === 'code' ? await passwords.hash(readCode(code)) : null;
    if (!(await resets.take(due, hash))) return;
    const outcome = await mail.send(through, { to: user.email, ...messageFor(due, code) });
    if (outcome.ok) await resets.sent(due);
    else log.warn('mail.notSent', { mail: due.mail, problem: outcome.problem });
  };

  return async (): Promise<void> => {
    const through = await server();
    if (!through) return;
    for (const due of await resets.due(atATime)) {
      const user = await users.byId(due.userId);
      // Somebody who may not sign in gets no code, and nobody learns it at the form.
      if (user && (due.mail === 'notice' || maySignIn(holderFrom(user)))) await mailOne(through, due, user);
      else await resets.sent(due);
    }
  };
}
