import { type MailSettings, mailSetting, mailSettingsIn } from '@main/domain/access/mailSettings';
import { settingBook } from '@main/domain/ledger/books';
import { noticeMail } from '@main/domain/mail/messages';
import type { Mail, MailServer } from '@main/ports/mail';
import type { Secrets } from '@main/ports/secrets';
import type { DocumentLanguage } from '@shared/documentTexts';
import { refuse, succeed } from '@shared/result';
import { z } from 'zod';
import type { Posting } from '../posting';
import { changeSetting } from '../settingChange';
import type { BankUseCases } from '../useCase';

export type MailSettingsDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly secrets: Pick<Secrets, 'get' | 'set'>;
  readonly mail: Mail;
  readonly branch: string;
  readonly bankName: string;
  readonly languageOf: (userId: string) => DocumentLanguage;
};

/** A password is kept with the server and the user that it is for: no other server is ever shown it. */
const kept = z.object({ host: z.string(), user: z.string(), password: z.string() });

function passwordFor({ host, user }: MailSettings, secrets: Pick<Secrets, 'get'>): string | null {
  const text = secrets.get('mailPassword');
  const known = text === null ? null : kept.parse(JSON.parse(text));
  return known?.host === host && known.user === user ? known.password : null;
}

/** The server as this desk reaches it; null where it is not set, or the desk does not keep the password. */
export const createMailServer =
  ({ posting, secrets, branch }: Pick<MailSettingsDependencies, 'posting' | 'secrets' | 'branch'>) =>
  async (): Promise<MailServer | null> => {
    const settings = mailSettingsIn(await posting.books.head(settingBook(branch, mailSetting)));
    if (!settings) return null;
    const { user, ...server } = settings;
    const password = passwordFor(settings, secrets);
    if (user === '') return { ...server, signIn: null };
    return password === null ? null : { ...server, signIn: { user, password } };
  };

/** Through which server the branch sends mail: a setting of the branch, and a secret of each desk that sends. */
export function createMailSettings(
  dependencies: MailSettingsDependencies,
): Pick<BankUseCases, 'mail.settings' | 'mail.change' | 'mail.test'> {
  const { posting, secrets, mail, branch, bankName, languageOf } = dependencies;
  const headOf = () => posting.books.head(settingBook(branch, mailSetting));
  const serverOf = createMailServer(dependencies);

  const stateOf = (server: MailSettings | null, version: number) =>
    succeed({ server, version, passwordKept: server !== null && passwordFor(server, secrets) !== null });

  return {
    'mail.settings': async () => {
      const head = await headOf();
      return stateOf(mailSettingsIn(head), head?.no ?? 0);
    },

    'mail.change': async (actor, { key, version, password, ...server }) => {
      const change = { key, branch, version, setting: mailSetting };
      const posted = await changeSetting(posting, actor, change, () => succeed(server));
      if (!posted.ok) return posted;
      if (password !== undefined) {
        await secrets.set('mailPassword', JSON.stringify({ host: server.host, user: server.user, password }));
      }
      return stateOf(server, version + 1);
    },

    'mail.test': async ({ holder, sessionId }, { key, to }) => {
      const server = await serverOf();
      if (!server) return refuse('MAIL_NOT_SET_UP');
      const posted = await posting.post({
        kind: 'event',
        event: 'mail-tested',
        key,
        branch,
        postedBy: holder.userId,
        session: sessionId,
        after: { to },
      });
      if (!posted.ok) return posted;
      const sent = await mail.send(server, {
        to,
        ...noticeMail(languageOf(holder.userId), bankName, 'test'),
      });
      return sent.ok ? succeed({}) : refuse('MAIL_NOT_SENT', { details: { problem: sent.problem } });
    },
  };
}
