export const people = {
  actions: {
    status: 'Change status',
    role: 'Change role',
    details: 'Edit',
    unlock: 'Unlock',
    password: 'New password',
  },
  role: {
    title: 'Role of {{name}}',
    duties: {
      teller: 'Works at a till.',
      supervisor: 'Agrees to what tellers ask, and looks after floats.',
      manager: 'Looks after the branch, its fees and adjustments.',
      auditor: 'Reads the journal and has the books verified.',
    },
    send: 'Change role',
  },
  details: { title: '{{name}}', send: 'Save' },
  unlock: {
    title: 'Unlock {{name}}',
    what: 'Too many wrong passwords were typed for this user ID. Make sure that the person is who they say before you let them try again.',
    how: 'How the person was identified',
    send: 'Unlock',
  },
  password: {
    title: 'New password for {{name}}',
    what: 'Branchbook makes a one-time password and shows it once. It has to be changed at the next sign-in. The person is signed out everywhere.',
    once: 'The password is shown this once and kept nowhere. Hand it over now.',
    repeated: 'This was done before; the password was shown then. Make another one if it was lost.',
    send: 'Make a password',
    close: 'Done',
  },
  locked: 'Locked out until {{time}}',
  dormant: 'Dormant',
  dormantOnly: 'Only dormant',
  activity: 'Activity',
  dormancy: {
    title: 'Dormant users',
    months: 'Months without a sign-in',
    hint: 'After so many months a user is marked as dormant in the list. From 1 to 60.',
    send: 'Save',
    done: 'Saved.',
  },
} as const;

declare module '../texts' {
  interface Texts {
    people: typeof people;
  }
}
