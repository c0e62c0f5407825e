import { troubleActions, troubles } from '@shared/contract/app';
import { appState, kioskState } from '../samples/bank';
import type { Story } from '../story';
import { before, failing } from './stages';

const typeSignIn = [
  { type: 'input[name=userId]', text: '56125810022' },
  { type: 'input[name=password]', text: 'not the password' },
] as const;

const submitSignIn = [...typeSignIn, { submit: 'form' }, { wait: '[role=alert]' }] as const;

const forgot = [{ click: 'form + * button' }, { wait: 'input[name=userId]' }] as const;
const openSheet = [{ click: 'form + * button + button' }, { wait: 'input[name=code]' }] as const;
const typePassword = [
  { type: 'input[name=next]', text: 'thunder walnut basket 91' },
  { type: 'input[name=again]', text: 'thunder walnut basket 91' },
] as const;
const askForCode = [
  ...forgot,
  { type: 'input[name=userId]', text: '56125810030' },
  { submit: 'form' },
  { wait: 'input[name=code]' },
] as const;
const typeReset = [
  ...askForCode,
  { type: 'input[name=code]', text: '7F3KQ-9XT2M' },
  { type: 'input[name=witness]', text: '56125810022' },
  { type: 'input[name=secret]', text: 'not the password' },
  ...typePassword,
  { submit: 'form' },
] as const;

const details = {
  path: '/var/lib/branchbook',
  folder: '/var/lib/branchbook',
  port: '27117',
  version: '4.4.29',
  oldest: '6.0',
  host: 'books.sahyadri.example:27017',
  reason: 'connection refused',
};

const inTrouble = (kind: (typeof troubles)[number]) =>
  before(appState({ phase: 'trouble', trouble: { kind, details, actions: troubleActions.slice(0, 3) } }));

const olderState = appState({
  phase: 'trouble',
  trouble: {
    kind: 'schemaOlder',
    details: { version: '1', known: '2' },
    actions: ['migrate', 'retry', 'quit'],
  },
});
const olderBooks = before(olderState);
const askToMigrate = [{ click: 'button' }, { wait: 'input[name=userId]' }] as const;

export const entranceStories: readonly Story[] = [
  { id: 'sign-in', screen: before(appState()) },
  {
    id: 'sign-in-demo',
    screen: before(appState({ bank: { name: 'Sahyadri Cooperative Bank', demo: true } })),
  },
  { id: 'sign-in-kiosk', screen: before(kioskState()) },
  {
    id: 'sign-in-opening',
    screen: before(appState({ phase: 'starting', connection: 'down' })),
    steps: [...typeSignIn, { submit: 'form' }, { wait: 'button[aria-busy]' }],
  },
  { id: 'forgot', screen: before(appState()), steps: forgot },
  { id: 'forgot-kiosk', screen: before(kioskState()), steps: forgot },
  {
    id: 'forgot-no-mail',
    screen: before(appState(), { 'auth.resetOffer': { value: { byMail: false } } }),
    steps: [{ click: 'form + * button' }, { wait: 'main [role=status]' }],
  },
  { id: 'forgot-code', screen: before(appState()), steps: askForCode },
  {
    id: 'forgot-code-refused',
    screen: before(appState(), { 'auth.resetPassword': failing('RESET_REFUSED') }),
    steps: [...typeReset, { wait: '[role=alert]' }],
  },
  { id: 'forgot-done', screen: before(appState()), steps: typeReset },
  { id: 'recovery-sheet', screen: before(appState()), steps: openSheet },
  {
    id: 'recovery-sheet-refused',
    screen: before(appState(), { 'auth.recover': failing('RECOVERY_CODE_WRONG') }),
    steps: [
      ...openSheet,
      { type: 'input[name=userId]', text: '56125810021' },
      { type: 'input[name=code]', text: '7F3KQ-9XT2M-7F3KQ-9XT2M' },
      ...typePassword,
      { submit: 'form' },
      { wait: '[role=alert]' },
    ],
  },
  {
    id: 'sign-in-refused',
    screen: before(appState(), { 'auth.signIn': failing('SIGN_IN_REFUSED') }),
    steps: submitSignIn,
  },
  {
    id: 'sign-in-no-database',
    screen: before(appState(), { 'auth.signIn': failing('DATABASE_UNAVAILABLE') }),
    steps: submitSignIn,
  },
  { id: 'trouble-migrate', screen: olderBooks, steps: askToMigrate },
  {
    id: 'trouble-migrate-refused',
    screen: before(olderState, { 'app.migrate': failing('NOT_PERMITTED') }),
    steps: [
      ...askToMigrate,
      { type: 'input[name=userId]', text: '56125810022' },
      { type: 'input[name=password]', text: 'not the password' },
      { submit: 'form' },
      { wait: '[role=alert]' },
    ],
  },
  {
    id: 'trouble-trying',
    screen: inTrouble('serverUnreachable'),
    steps: [{ click: 'button' }, { wait: 'button[aria-busy]' }],
  },
  ...troubles.map((kind) => ({ id: `trouble-${kind}`, screen: inTrouble(kind) })),
];
