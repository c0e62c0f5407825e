/**
 * Requests of people to reset their own password, one document a person, so that nobody ever has two codes. All moments
 * are the server's own.
 */
export type PasswordResetStore = {
  /**
   * Somebody asks, at a window. While a code is alive or on its way the request shares it, and voids nothing; else a new
   * one is to be mailed. For null, who is nobody, the same command finds nothing.
   * @returns whether the mail of this request is the one that brings the code
   */
  readonly ask: (userId: string | null, request: string) => Promise<boolean>;
  /** A code lives from here on, as its hash. False where another request brings it, or its time to be mailed is over. */
  readonly mint: (userId: string, request: string, codeHash: string) => Promise<boolean>;
  /**
   * Takes one of the tries that a request has at a code, before it is compared.
   * @param userId any text, as typed
   * @returns the hash to compare with, or null where there is no live code of this request or no try left
   */
  readonly takeTry: (userId: string, request: string) => Promise<string | null>;
};
