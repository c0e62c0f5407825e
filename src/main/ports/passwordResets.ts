/** What waits to be mailed to a person: a code, or word that their password was changed. */
export type DueMail = { readonly userId: string; readonly request: string; readonly mail: 'code' | 'notice' };

/**
 * Requests of people to reset their own password, one document a person, so that nobody ever has two codes. All moments
 * are the server's own.
 */
export type PasswordResetStore = {
  /**
   * A request: the code of an earlier one is void, and a new one is to be mailed; without effect after three within an
   * hour. For null, who is nobody, the same command finds nothing.
   */
  readonly ask: (userId: string | null, request: string) => Promise<void>;
  /** What is to be mailed now. */
  readonly due: (limit: number) => Promise<readonly DueMail[]>;
  /**
   * Takes a mail upon oneself, for a minute: nobody else sends it meanwhile. A code lives from here on, as its hash.
   * False where somebody else has it, there is a newer request, or it was tried often enough.
   */
  readonly take: (mail: DueMail, codeHash: string | null) => Promise<boolean>;
  /** It was sent. */
  readonly sent: (mail: DueMail) => Promise<void>;
  /**
   * Takes one of the tries that a code has, before it is compared.
   * @param userId any text, as typed
   * @returns the hash to compare with, or null where there is no live code of this request or no try left
   */
  readonly takeTry: (userId: string, request: string) => Promise<string | null>;
  /** Uses the code up. Of several who have it exactly one is told true. */
  readonly spend: (userId: string, request: string, codeHash: string) => Promise<boolean>;
  /** The person is to be told that their password was changed. */
  readonly notify: (userId: string, request: string) => Promise<void>;
};
