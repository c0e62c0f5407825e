export const secondFactor = {
  title: 'Set up an authenticator app',
  lead: 'A code off your phone, besides the password: who has learned your password still cannot sign in.',
  leadFirst: 'Your work reaches far, so a password alone does not let you in. This takes a minute.',
  required: 'Your work asks for it, so it cannot be turned off.',
  status: 'Authenticator app',
  on: 'On',
  off: 'Off',
  left: 'Recovery codes left',
  setUp: 'Set up',
  renew: 'Set up anew',
  turnOff: 'Turn off',
  turnOffText: 'From then on your password alone lets you in. The recovery codes open nothing any more.',
  scan: 'Open the authenticator app on your phone, add an account, and point the camera at this picture.',
  picture: 'QR picture for the authenticator app',
  byHand: 'Without a camera, type this key into the app:',
  code: 'Code that the app shows',
  codeHint: 'Six digits; they change every half minute',
  codeWrong: 'This is not the code that the app shows now.',
  confirm: 'Confirm',
  checking: 'Checking…',
  again: 'Try again',
  cancel: 'Cancel',
  signOut: 'Sign out',
  codes: {
    title: 'Keep these recovery codes on paper',
    label: 'Recovery codes',
    once: 'They are shown only now. Each lets you in once, in place of a code, when the phone is not there.',
    print: 'Print',
    kept: 'I have kept them',
  },
} as const;

declare module '../texts' {
  interface Texts {
    secondFactor: typeof secondFactor;
  }
}
