/** The few words that the components of ui/ say themselves. */
export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  copied: 'Copied',
  demo: 'DEMO',
  steps: 'Step {{current}} of {{count}}',
  field: {
    optional: '(optional)',
    capsLock: 'Caps Lock is on',
    showPassword: 'Show password',
    coverPassword: 'Cover password',
    choose: 'Choose',
    nothingFound: 'Nothing like that in the list',
    dateHint: 'Day, month, year: 11/01/1995',
    phoneHint: '10 digits, without +91',
    anotherPhone: 'Phone {{number}}',
    addPhone: 'Add a phone',
    removePhone: 'Remove phone {{number}}',
  },
  money: {
    credit: 'Credit',
    debit: 'Debit',
    hidden: 'Amount hidden',
    touch: 'Amount hidden. Touch to show it.',
    before: 'Before',
    after: 'After',
  },
  state: {
    loading: 'Loading',
    noResult: 'Nothing matches',
    noResultHint: 'Nothing here has all of that. Search for less, or clear the filter.',
    clearFilter: 'Clear the filter',
    stale: 'What you see may be old',
    staleSince: 'It was read at {{time}}; reading it again did not work.',
    retry: 'Try again',
    copyId: 'Copy the ID',
  },
  save: { saving: 'Saving…', saved: 'Saved as {{path}}', again: 'Save somewhere else' },
  table: {
    selected_one: '{{count}} selected',
    selected_other: '{{count}} selected',
    selectAll: 'Select all that is loaded',
    columns: 'Columns',
    today: 'Today',
    yesterday: 'Yesterday',
  },
  filter: {
    drop: 'Remove the filter {{filter}}',
    offered: 'Filters',
  },
  frame: {
    places: 'Places',
    fold: 'Fold the rail',
    unfold: 'Unfold the rail',
    search: 'Search or do anything',
  },
  connection: {
    online: 'Connected',
    confirming: 'Waiting for an answer',
    down: 'Database not reached',
  },
  kiosk: {
    leavingIn_one: 'You are signed out in {{count}} second.',
    leavingIn_other: 'You are signed out in {{count}} seconds.',
    stay: 'I am still here',
  },
  palette: {
    title: 'Search or do anything',
    hint: 'Name, user ID, account, or what you want to do',
    found: 'Found',
    nothing: 'Nothing found. Try a name, a user ID or a word for what you want to do.',
    searching: 'Searching…',
  },
} as const;

declare module '../texts' {
  interface Texts {
    ui: typeof ui;
  }
}
