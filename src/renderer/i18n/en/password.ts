export const password = {
  titleFirst: 'Choose your own password',
  title: 'Change password',
  leadFirst: 'The password you were given works only once. From now on only you know yours.',
  current: 'Current password',
  currentFirst: 'The password you were given',
  next: 'New password',
  again: 'New password again',
  rules: {
    title: 'A good password',
    length: 'At least {{count}} characters. A sentence is easier to remember than a riddle.',
    least: 'At least {{count}} characters',
    personal: 'Not your name, birth date, phone number or the bank’s name.',
    common: 'Not one that many people use.',
    free: 'Spaces, any script and any mixture are welcome; nothing else is demanded, and it never expires.',
  },
  progress_one: '{{count}} more character',
  progress_other: '{{count}} more characters',
  tooLong: 'At most {{count}} characters',
  strength: {
    judging: 'Long enough. Looking how soon it is guessed…',
    guessable: 'Too easy to guess. Make it longer, or of words that do not belong together.',
    fair: 'Good',
    strong: 'Very good',
  },
  same: 'The new password must be another one than the current one.',
  wrong: 'The current password is not right.',
  button: 'Change password',
  sending: 'Changing…',
  done: 'The password was changed.',
  signOut: 'Sign out',
} as const;

declare module '../texts' {
  interface Texts {
    password: typeof password;
  }
}
