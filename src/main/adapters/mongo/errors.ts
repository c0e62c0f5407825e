/** The numbers of the server's errors that the application tells apart (mongo/base/error_codes.yml). */
export const serverErrors = {
  userNotFound: 11,
  unauthorized: 13,
  authenticationFailed: 18,
  alreadyInitialized: 23,
  namespaceExists: 48,
  notYetInitialized: 94,
  userExists: 51_003,
  roleExists: 51_002,
  invalidResumeToken: 260,
  changeStreamFatalError: 280,
  changeStreamHistoryLost: 286,
  duplicateKey: 11_000,
} as const;

/** Whether `error` is the server's answer with one of these numbers. */
export const isServerError = (error: unknown, ...names: readonly (keyof typeof serverErrors)[]): boolean =>
  error instanceof Error && 'code' in error && names.some((name) => error.code === serverErrors[name]);
