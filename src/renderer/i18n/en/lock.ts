export const lock = {
  title: 'Locked',
  text: 'Nothing can be read until {{name}} unlocks it. What you were typing was kept.',
  password: 'Password',
  person: '{{name}}, user ID {{userId}}',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  signOut: 'Sign out instead',
} as const;

declare module '../texts' {
  interface Texts {
    lock: typeof lock;
  }
}
