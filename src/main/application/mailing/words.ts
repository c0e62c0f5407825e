import { maySignIn } from '@main/domain/access/signInRules';
import type { MailKind } from '@main/domain/mail/kinds';
import { codeMail, noticeMail, resetCodeGroup, resetCodeLetters } from '@main/domain/mail/messages';
import { codeOf, readCode } from '@main/domain/people/codes';
import type { PasswordResetStore } from '@main/ports/passwordResets';
import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import type { DocumentLanguage } from '@shared/documentTexts';
import { holderFrom } from '../auth/signIn';
import type { Compose } from './mailer';

export type WordsDependencies = {
  readonly resets: Pick<PasswordResetStore, 'mint'>;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly random: Random;
  readonly bankName: string;
  readonly languageOf: (userId: string) => DocumentLanguage;
};

/** What each kind of mail says, and to whom it is not sent after all. */
export function createWords(dependencies: WordsDependencies): Readonly<Record<MailKind, Compose>> {
  const { resets, passwords, random, bankName, languageOf } = dependencies;

  const notice =
    (kind: Exclude<MailKind, 'resetCode'>): Compose =>
    async (_mail, { userId }) =>
      noticeMail(languageOf(userId), bankName, kind);

  return {
    /**
     * The code is made as it is sent, and only its hash is kept. Somebody who may not sign in gets none, and nobody
     * learns it at the form.
     */
    resetCode: async ({ key }, user) => {
      if (!maySignIn(holderFrom(user))) return null;
      const code = codeOf(random(resetCodeLetters), resetCodeGroup);
      const minted = await resets.mint(user.userId, key, await passwords.hash(readCode(code)));
      return minted ? codeMail(languageOf(user.userId), bankName, code) : null;
    },
    passwordRecovered: notice('passwordRecovered'),
    passwordReset: notice('passwordReset'),
    emailChanged: notice('emailChanged'),
  };
}
