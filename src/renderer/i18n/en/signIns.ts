export const signIns = {
  list: 'Sign-ins',
  search: 'User ID or days (01/11/2026 to 23/11/2026)',
  searchNext: 'Type a whole user ID, or one or two days.',
  columns: {
    at: 'When',
    person: 'Who',
    outcome: 'Outcome',
    reason: 'Why refused',
    desk: 'Desk',
    branch: 'Branch',
  },
  filters: { outcome: 'Outcome', desk: 'Desk' },
  outcomes: { done: 'Signed in', refused: 'Refused' },
  unknown: 'Nobody’s user ID',
  empty: 'Nobody has signed in yet',
  emptyHint: 'Every attempt to sign in stands here, refused ones too.',
  months: 'By month',
  mine: 'Your last sign-ins',
  mineHint: 'If one of them was not you, change your password and tell an administrator.',
  all: 'All sign-ins',
  saveMonths: 'Save as CSV',
  sentence_one: '{{shown}} sign-in in {{month}}, {{refused}} refused',
  sentence_other: '{{shown}} sign-ins in {{month}}, {{refused}} refused',
  noneInMonth: 'No sign-in in {{month}} yet',
  chart: 'Sign-ins by month: successful ones, and on top of them those that were refused',
  table: 'Figures by month, branch and role',
  figures: {
    month: 'Month',
    branch: 'Branch',
    role: 'Role',
    signedIn: 'Sign-ins',
    refused: 'Refused',
    people: 'People',
  },
  noRole: 'Nobody’s user ID',
  emptyMonths: 'No sign-ins in these months',
  emptyMonthsHint: 'The figures follow from the journal, a moment after each sign-in.',
} as const;

declare module '../texts' {
  interface Texts {
    signIns: typeof signIns;
  }
}
