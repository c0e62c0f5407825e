export const desks = {
  title: 'Desks',
  list: 'Desks',
  count_one: '{{count}} desk',
  count_other: '{{count}} desks',
  columns: {
    name: 'Name',
    kind: 'Kind',
    branch: 'Branch',
    status: 'Status',
    cash: 'Cash (₹)',
    version: 'Version',
    lastContact: 'Last contact',
  },
  kinds: { staff: 'Staff desk', kiosk: 'Kiosk' },
  statuses: { enrolled: 'Waiting to join', active: 'In use', revoked: 'Revoked' },
  thisDesk: 'this desk',
  never: 'Never',
  notYet: 'Not yet known',
  empty: 'No desk yet',
  emptyHint: 'A desk is a computer on which Branchbook is installed and posts.',
  about: 'About this desk',
  deskId: 'Desk ID',
  cashHeld: 'Cash held',
  add: {
    title: 'Add a desk',
    name: 'Name of the desk',
    nameHint: 'As people here call it: “Counter 2”, “Kiosk at the door”',
    branch: 'Branch',
    kind: 'Kind',
    staffHint: 'Staff sign in and work with customers.',
    kioskHint: 'Customers sign in and see their own account.',
    send: 'Issue credential',
  },
  credential: {
    title: 'Credential for the desk',
    once: 'Shown once. It works one time, until {{time}}.',
    how: 'On the new computer choose “Join a bank” and type this in.',
    copy: 'Copy the credential',
    print: 'Print',
    done: 'Done',
    deskId: 'Desk ID',
  },
  float: {
    title: 'Float for {{name}}',
    open: 'Give a float',
    amount: 'Amount',
    hint: 'Cash from head office into this desk.',
    balance: 'Cash of the desk',
    send: 'Give {{amount}}',
    sendPlain: 'Give a float',
    done: '{{amount}} given to {{name}}',
    reference: 'Reference {{reference}}. The desk now holds {{cash}}.',
  },
  revoke: {
    title: 'Revoke {{name}}?',
    open: 'Revoke',
    what: 'The desk loses its access to the books at once and cannot post any more. What it posted stays.',
    reason: 'Reason',
    reasonHint: 'Kept in the journal.',
    send: 'Revoke the desk',
  },
} as const;

declare module '../texts' {
  interface Texts {
    desks: typeof desks;
  }
}
