import { type Line, settingIn } from '@main/domain/ledger/records';
import { mailServer } from '@shared/contract/mail';
import type { z } from 'zod';

/** The setting of a branch that says through which server its desks send mail. The password is with the desks. */
export const mailSetting = 'mail';

export type MailSettings = z.output<typeof mailServer>;

/** Null where nobody has said it. */
export const mailSettingsIn = (head: Line | null): MailSettings | null =>
  mailServer.safeParse(settingIn(head)).data ?? null;
