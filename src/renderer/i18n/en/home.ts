export const home = {
  title: 'Home',
  greeting: '{{name}}, {{role}}',
  lastSignIn: 'Your last sign-in was on {{time}} at {{desk}}. If that was not you, tell an administrator.',
  firstSignIn: 'This is your first sign-in.',
  next: 'What you can do here',
  search: 'Search for a person',
  searchHint: 'Name, user ID or e-mail; then everything that may be done with it.',
  users: 'Customers and staff of your branch or bank, with their accounts.',
  addUser: 'A customer gets an account with it; the first password is shown once.',
  desks: 'The computers that post here, their cash, and who may join.',
  settings: 'Language, light or dark, amounts hidden or shown.',
  desk: 'This desk',
  deskName: 'Desk',
  branch: 'Branch',
  businessDate: 'Business date',
  version: 'Version',
  staffDesk: 'Staff desk',
  kioskDesk: 'Kiosk',
} as const;

declare module '../texts' {
  interface Texts {
    home: typeof home;
  }
}
