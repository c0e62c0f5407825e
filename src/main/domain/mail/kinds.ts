/** What the bank mails to a person, each kind with what is to be done about it. */
export const mailKinds = ['resetCode', 'passwordRecovered', 'passwordReset', 'emailChanged'] as const;

export type MailKind = (typeof mailKinds)[number];

/**
 * Kinds of which a second copy does no harm. Where the server took a message and its answer was lost, such a mail is
 * sent once more under its own Message-ID, by which mail programs know it for the same; of the others nothing is.
 */
const harmlessTwice: ReadonlySet<MailKind> = new Set(['passwordRecovered', 'passwordReset', 'emailChanged']);

export const maySendAgain = (kind: MailKind): boolean => harmlessTwice.has(kind);
