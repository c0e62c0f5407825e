/** How the connection to a mail server is kept from being read: from the start, or before anything is said over it. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** Through which server mail goes. `none` is for a server on this very computer only. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Null where the server asks for none. */
  readonly signIn: { readonly user: string; readonly password: string } | null;
  readonly sender: string;
};

/** To one person, in plain words. */
export type Message = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Without the angle brackets; left out where it is never sent again. */
  readonly messageId?: string;
};

/** What a desk, or the setting of its server, is to blame for: another message would fare no better. */
export const deskProblems = ['unreachable', 'notTrusted', 'signInRefused', 'senderRefused'] as const;

/**
 * - notNow: the server wants it later
 * - refused: it never will have it
 * - unanswered: it has the message, perhaps; its answer was lost
 */
export type MailProblem = (typeof deskProblems)[number] | 'notNow' | 'refused' | 'unanswered';

export type SendOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: MailProblem };

export type Mail = {
  /** Resolves once the server has taken the message over, or has not. Never rejects for what a server may do. */
  readonly send: (server: MailServer, message: Message) => Promise<SendOutcome>;
};
