/** Branches: the picker of every screen, the list, the panel and its forms. */
export const branches = {
  branch: 'Branch',
  wholeBank: 'Whole bank',
  list: 'Branches by region',
  search: 'Search branches by name, code or region',
  count_one: '{{count}} branch',
  count_other: '{{count}} branches',
  columns: { status: 'Status' },
  statuses: { open: 'Open', closing: 'Closing', closed: 'Closed' },
  name: 'Name',
  code: 'Code',
  region: 'Region',
  regionHint: 'Choose one, or type a new one.',
  noRegion: 'No region',
  address: 'Address',
  addressHint: 'As it stands on letters.',
  noAddress: 'Not said yet',
  timeZone: 'Time zone',
  hours: 'Business hours',
  hoursHint: 'As 10:00–16:00 or 10-16. Leave a day empty on which the branch is closed.',
  hoursWrong: 'A day is not right. Type when it opens and closes, as 10:00–16:00, or nothing.',
  closedDay: 'Closed',
  days: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  about: 'Where it is',
  reason: 'Reason',
  reasonHint: 'Kept in the journal.',
  actions: { details: 'Edit', status: 'Change status' },
  add: {
    title: 'Open a branch',
    codeHint: '2 to 8 letters and digits. For good.',
    timeZoneHint: 'Its days go by it. For good.',
    discard: 'Discard',
    send: 'Open the branch',
  },
  change: { title: 'Edit {{name}}', send: 'Save' },
  status: {
    title: 'Status of {{name}}',
    choose: 'What happens to the branch',
    ways: { open: 'Open it again', closing: 'Begin to close it', closed: 'Close it' },
    hints: {
      open: 'People and desks may be added again.',
      closing: 'It goes on with those who are there, and nobody and nothing is added any more.',
      closed: 'Only where nobody who may sign in, no open account and no desk belongs to it. Its books stay.',
    },
    now: 'Now: {{status}}',
    send: 'Change status',
    people: 'Show the users',
    desks: 'Show the desks',
  },
} as const;

declare module '../texts' {
  interface Texts {
    branches: typeof branches;
  }
}
