const dayMs = 86_400_000;

/** A slip that nobody has used by then lies about: its password opens nothing any more. */
export const oneTimePasswordDays = 7;

/** Whether a password that works for one sign-in has run out, by the moment at which it was issued. */
export const isRunOut = (issuedAt: Date, at: Date): boolean =>
  at.getTime() - issuedAt.getTime() > oneTimePasswordDays * dayMs;
