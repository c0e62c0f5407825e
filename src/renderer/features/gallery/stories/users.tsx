import { summary } from '../samples/accounts';
import { at } from '../samples/bank';
import { customer } from '../samples/people';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

const filled = {
  key: '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e',
  firstName: 'Kavya',
  lastName: 'Iyer',
  birthDate: '1995-01-11',
  gender: 'Female',
  email: 'kavya.iyer@example.com',
  phones: '9822010333',
  state: 'Maharashtra',
  city: 'Pune',
  street: 'B-7 Lake View, Erandwane',
  role: 'Customer',
  branch: 'MAIN',
};

const draft = (values: Readonly<Record<string, string>>) => ({ 'drafts.get': { value: { draft: values } } });

const slip = {
  userId: '56125810030',
  name: 'Kavya Iyer',
  role: 'Customer',
  account: summary.accountId,
  firstPassword: 'mango-quiet-7-river-lamp',
};

const employee = { ...customer, role: 'Employee', duties: ['teller'], accounts: [] };
const lockedOut = { ...customer, lockedUntil: at('05:30:00') };

const goodFile = { file: 'people.csv', people: 42, madeBefore: 0, bad: 0, problems: [] };
const badFile = {
  ...goodFile,
  bad: 2,
  problems: [
    { no: 7, column: 'email', code: 'taken', text: 'kavya.iyer@example.com' },
    { no: 19, column: 'birthDate', code: 'tooYoung', text: '2019-04-02' },
  ],
};

const nobody = { rows: [], next: null, total: 0, more: false, order: 'userId' } as const;
const panelPath = `/users/${customer.userId}`;
const searchField = 'main input[type=text]';

const selectAll = [{ wait: 'main [role=grid]' }, { click: 'main th button' }, { wait: 'main [role=status]' }];
const changeAll = [...selectAll, { click: 'main [role=status] ~ button' }, { wait: 'dialog form' }];

export const userStories: readonly Story[] = [
  { id: 'users-list', screen: staffAt('/users') },
  {
    id: 'users-views',
    screen: staffAt('/users'),
    steps: [
      { wait: 'main [role=grid]' },
      { click: 'main button[aria-haspopup=menu]' },
      { wait: '[role=menu]' },
    ],
  },
  {
    id: 'users-save-view',
    screen: staffAt('/users'),
    steps: [
      { wait: 'main [role=grid]' },
      { click: 'main button[aria-haspopup=menu]' },
      { wait: '[role=menu]' },
      { click: '[role=menu] [role=menuitem]' },
      { wait: 'dialog form' },
    ],
  },
  { id: 'users-selected', screen: staffAt('/users'), steps: selectAll },
  { id: 'users-statuses', screen: staffAt('/users'), steps: changeAll },
  {
    id: 'users-statuses-done',
    screen: staffAt('/users'),
    steps: [
      ...changeAll,
      { type: 'dialog input[name=reason]', text: 'left the bank' },
      { submit: 'dialog form' },
      { wait: 'dialog dl' },
    ],
  },
  { id: 'users-panel', screen: staffAt(panelPath) },
  { id: 'users-panel-employee', screen: staffAt(panelPath, {}, 'Employee') },
  { id: 'users-loading', screen: staffAt('/users', { 'users.list': 'pending' }) },
  { id: 'users-empty', screen: staffAt('/users', { 'users.list': { value: nobody } }) },
  {
    id: 'users-no-result',
    screen: staffAt('/users', { 'users.list': { value: nobody } }),
    steps: [{ wait: searchField }, { type: searchField, text: 'nobody of this name' }],
  },
  { id: 'users-refused', screen: staffAt('/users', { 'users.list': failing('NOT_PERMITTED') }) },
  { id: 'users-error', screen: staffAt('/users', { 'users.list': failing('INTERNAL') }) },
  { id: 'users-panel-error', screen: staffAt(panelPath, { 'users.get': failing('INTERNAL') }) },
  {
    id: 'users-change-status',
    screen: staffAt(panelPath),
    steps: [{ click: 'aside footer button' }, { wait: 'dialog form' }],
  },
  {
    id: 'users-change-role',
    screen: staffAt(panelPath, { 'users.get': { value: employee } }),
    steps: [{ click: 'aside footer button:nth-of-type(2)' }, { wait: 'dialog form' }],
  },
  {
    id: 'users-change-details',
    screen: staffAt(panelPath),
    steps: [{ click: 'aside footer button:nth-of-type(2)' }, { wait: 'dialog form' }],
  },
  {
    id: 'users-unlock',
    screen: staffAt(panelPath, { 'users.get': { value: lockedOut } }),
    steps: [{ click: 'aside footer button' }, { wait: 'dialog form' }],
  },
  {
    id: 'users-reset-password',
    screen: staffAt(panelPath, { 'users.resetPassword': { value: slip } }),
    steps: [
      { click: 'aside footer button:nth-of-type(3)' },
      { wait: 'dialog form' },
      { type: 'dialog input[name=reason]', text: 'showed the passport' },
      { submit: 'dialog form' },
      { wait: 'dialog article' },
    ],
  },
  {
    id: 'users-move',
    screen: staffAt(panelPath, { 'users.get': { value: employee } }),
    steps: [{ click: 'aside footer button:last-of-type' }, { wait: 'dialog form' }],
  },
  { id: 'users-import', screen: staffAt('/users/import') },
  {
    id: 'users-import-bad',
    screen: staffAt('/users/import', { 'users.checkImport': { value: badFile } }),
    steps: [{ click: 'main button' }, { wait: 'main [role=grid]' }],
  },
  {
    id: 'users-import-good',
    screen: staffAt('/users/import', { 'users.checkImport': { value: goodFile } }),
    steps: [{ click: 'main button' }, { wait: 'main [role=status]' }],
  },
  {
    id: 'users-import-done',
    screen: staffAt('/users/import', {
      'users.checkImport': { value: goodFile },
      'users.import': { value: { made: 42 } },
    }),
    steps: [
      { click: 'main button' },
      { wait: 'main [role=status]' },
      { click: 'main [role=status] ~ * button' },
      { wait: 'main [role=status]' },
    ],
  },
  { id: 'user-add', screen: staffAt('/users/add') },
  {
    id: 'user-add-wrong',
    screen: staffAt('/users/add', draft({ ...filled, email: 'kavya.iyer', phones: '98220', city: '' })),
    steps: [{ wait: 'input[name=firstName][value="Kavya"]' }, { submit: 'main form' }],
  },
  {
    id: 'user-add-taken',
    screen: staffAt('/users/add', {
      ...draft(filled),
      'users.add': { failure: { code: 'INVALID_INPUT', fields: { email: 'taken', 'phones.0': 'taken' } } },
    }),
    steps: [{ wait: 'input[name=firstName][value="Kavya"]' }, { submit: 'main form' }],
  },
  {
    id: 'user-add-slip',
    screen: staffAt('/users/add', { ...draft(filled), 'users.add': { value: slip } }),
    steps: [{ wait: 'input[name=firstName][value="Kavya"]' }, { submit: 'main form' }, { wait: 'article' }],
  },
];
