export const shortcuts = {
  title: 'Keyboard shortcuts',
  menus: {
    file: 'Branchbook',
    go: 'Go to',
    people: 'People and desks',
    money: 'Money',
    view: 'View',
    help: 'Help',
  },
  inTables: 'In lists',
  inForms: 'In forms',
  move: 'Move through the rows',
  ends: 'First and last row',
  open: 'Open the row',
  select: 'Select the row',
  extend: 'Select several rows',
  all: 'Select all rows',
  leave: 'Close the panel',
  next: 'Go on to the next field',
  send: 'Send the form',
} as const;

declare module '../texts' {
  interface Texts {
    shortcuts: typeof shortcuts;
  }
}
