import type { Step } from '../play';
import type { Answers } from '../sampleBridge';
import { appState } from '../samples/bank';
import type { Story } from '../story';
import { before } from './stages';

const options = {
  dataFolder: '/var/lib/branchbook',
  mongod: { path: '/opt/branchbook/mongod', version: '8.0.15' },
  suggestedDeskName: 'Counter 2',
  keyStore: 'system',
};

const codes = [
  '7Q4M-2XVD',
  '9K3T-W6R8',
  'HJ5P-0ZC1',
  '4B8N-6YQF',
  'M2S7-D1KA',
  'X9E3-T5GV',
  'P6W0-R8HJ',
  'C1Z4-N7BQ',
];

const made = {
  userId: '56125810021',
  people: [
    { userId: '56125810022', role: 'Admin', name: 'Meera Nair', firstPassword: 'mango-quiet-7-river-lamp' },
    {
      userId: '56125810023',
      role: 'Employee',
      name: 'Arjun Deshpande',
      firstPassword: 'paper-4-monsoon-drum-kite',
    },
    {
      userId: '56125810030',
      role: 'Customer',
      name: 'Kavya Iyer',
      firstPassword: 'slate-window-3-cedar-bell',
    },
  ],
};

const firstRun = (answers: Answers = {}) =>
  before(appState({ phase: 'firstRun', bank: null, branch: null, businessDate: null, desk: null }), {
    'setup.options': { value: options },
    'setup.recoveryCodes': { value: { codes } },
    ...answers,
  });

/** Fills a step's fields by name and goes on. */
const fill = (fields: Readonly<Record<string, string>>): readonly Step[] => [
  ...Object.entries(fields).map(([name, text]) => ({ type: `input[name="${name}"]`, text })),
  { submit: 'form' },
];

const place: readonly Step[] = [{ wait: 'form dl' }, { submit: 'form' }];
const bank = [...place, ...fill({ bankName: 'Sahyadri Cooperative Bank', branchName: 'Pune, Laxmi Road' })];
const person = [
  ...bank,
  ...fill({
    firstName: 'Sanjay',
    lastName: 'Banerjee',
    birthDate: '11/01/1975',
    gender: 'Male',
    email: 'sanjay.banerjee@example.com',
    'phones.0': '9822010001',
    state: 'Maharashtra',
    city: 'Pune',
    password: 'kestrel-over-the-ghats',
    passwordAgain: 'kestrel-over-the-ghats',
  }),
];
const recovery = [...person, { wait: 'form ol' }, ...fill({ recoveryCode: codes[2] ?? '' })];
const desk = [...recovery, { wait: 'input[name=deskName]' }, { submit: 'form' }];
const create = [...desk, { wait: 'form dl' }, { submit: 'form' }];

const server: readonly Step[] = [
  { click: 'input[value=server]' },
  ...fill({ uri: 'mongodb://books.example' }),
];

export const setupStories: readonly Story[] = [
  { id: 'setup-place', screen: firstRun() },
  {
    id: 'setup-place-no-mongod',
    screen: firstRun({ 'setup.options': { value: { ...options, mongod: null, keyStore: 'file' } } }),
    steps: [...place, { wait: '[role=alert]' }],
  },
  {
    id: 'setup-server-trying',
    screen: firstRun({ 'setup.testServer': { running: { progress: null, step: null } } }),
    steps: [...server, { wait: '[role=progressbar]' }],
  },
  {
    id: 'setup-server-refused',
    screen: firstRun({
      'setup.testServer': {
        failure: {
          code: 'SERVER_REFUSED',
          details: { problem: 'authentication', message: 'Authentication failed.' },
        },
      },
    }),
    steps: [...server, { wait: '[role=alert]' }],
  },
  {
    id: 'setup-join',
    screen: firstRun({
      'setup.testServer': {
        value: { version: '8.0.15', holds: 'bank', bankName: 'Sahyadri Cooperative Bank' },
      },
    }),
    steps: [
      ...server,
      { wait: 'form [role=status]' },
      { submit: 'form' },
      { wait: 'input[name=credential]' },
    ],
  },
  { id: 'setup-bank', screen: firstRun(), steps: [...place, { wait: 'input[name=bankName]' }] },
  {
    id: 'setup-bank-wrong',
    screen: firstRun(),
    steps: [...place, { wait: 'input[name=bankName]' }, { submit: 'form' }, { wait: '[aria-invalid=true]' }],
  },
  { id: 'setup-person', screen: firstRun(), steps: [...bank, { wait: 'input[name=firstName]' }] },
  { id: 'setup-recovery', screen: firstRun(), steps: [...person, { wait: 'form ol' }] },
  { id: 'setup-desk', screen: firstRun(), steps: [...recovery, { wait: 'input[name=deskName]' }] },
  { id: 'setup-create', screen: firstRun(), steps: [...desk, { wait: 'form dl' }] },
  {
    id: 'setup-creating',
    screen: firstRun({ 'setup.createBank': { running: { progress: 0.4, step: 'demoDays' } } }),
    steps: [...create, { wait: '[role=progressbar]' }],
  },
  {
    id: 'setup-create-elsewhere',
    screen: firstRun({ 'setup.createBank': { failure: { code: 'BANK_BEING_MADE' } } }),
    steps: [...create, { wait: '[role=alert]' }],
  },
  {
    id: 'setup-done',
    screen: firstRun({ 'setup.createBank': { value: made } }),
    steps: [...create, { wait: 'table' }],
  },
];
