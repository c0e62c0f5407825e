export const people = {
  actions: {
    status: 'Change status',
    role: 'Change role',
    details: 'Edit',
    unlock: 'Unlock',
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
