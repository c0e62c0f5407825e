export const signIn = {
  title: 'Sign in',
  kioskTitle: 'Welcome',
  kioskLead: 'Sign in to see your account, put money in or take money out.',
  userId: 'User ID',
  userIdHint: 'The 11 digits you were given',
  password: 'Password',
  code: 'Code',
  codeHint: 'The six digits that your authenticator app shows, or a recovery code',
  codeWrong: 'This code does not let you in',
  codeWrongNext:
    'Wait for the next one and type that. After several tries you have to wait a little between them.',
  startAgain: 'Start again',
  button: 'Sign in',
  sending: 'Signing in…',
  opening: 'Opening the books…',
  openingLong: 'The books are still being opened; after a power cut this can take some minutes.',
  wrongDeskKiosk: 'This is a customer kiosk. Staff sign in at a staff desk.',
  wrongDeskStaff: 'This is a staff desk. Customers sign in at the kiosk.',
  ended: {
    idle: 'You were signed out because nobody used the screen.',
    elsewhere: 'You were signed out because you signed in at another desk.',
    left: 'You are signed out.',
  },
} as const;

declare module '../texts' {
  interface Texts {
    signIn: typeof signIn;
  }
}
