export const stepUp = {
  title: 'Is it you?',
  lead: 'What you are about to do weighs more than most. Confirm that you are {{name}}; it then goes on by itself.',
  password: 'Password',
  code: 'Code',
  codeHint: 'Off your authenticator app, or a recovery code',
  wrong: 'Password or code is not right',
  button: 'Confirm',
  sending: 'Checking…',
} as const;

declare module '../texts' {
  interface Texts {
    stepUp: typeof stepUp;
  }
}
