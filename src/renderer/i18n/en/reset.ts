export const reset = {
  forgotLink: 'Forgot password?',
  sheetLink: 'I have the recovery sheet',
  back: 'Back to sign-in',
  send: 'Set the password',
  sending: 'Setting…',
  done: 'The password was changed',
  doneHint: 'Everywhere you were signed in you are signed out. Sign in with the new password.',
  signIn: 'Sign in',
  forgot: {
    title: 'Forgotten password',
    lead: 'A code is mailed to the address that the bank has of you. It works for ten minutes.',
    send: 'Mail me a code',
    noMail: 'Ask at the branch',
    noMailHint:
      'No mail is sent from this branch. The staff can give you a one-time password once they know that it is you.',
  },
  reset: {
    title: 'Set a new password',
    sent: 'If there is such a user, a code is on its way',
    sentHint:
      'Look into your mail. Where one was mailed to you within the last ten minutes it is that one: none is sent again.',
    code: 'Code',
    codeHint: 'Two groups of five letters and digits, as in the mail',
    more: 'Who you are',
    moreHint: 'Besides the code',
    witness: 'A supervisor is here and confirms it',
    factor: 'I have an authenticator app',
    factorCode: 'Code of the app',
    witnessId: 'User ID of the supervisor',
    witnessPassword: 'Password of the supervisor',
    witnessCode: 'Their code',
    witnessCodeHint: 'Of their authenticator app, where they have one',
  },
  sheet: {
    title: 'Recovery sheet',
    lead: 'For the Super Admin: each code on the printed sheet works once. The second factor is removed.',
    code: 'Code from the sheet',
    codeHint: 'Four groups of five letters and digits',
  },
} as const;

declare module '../texts' {
  interface Texts {
    reset: typeof reset;
  }
}
