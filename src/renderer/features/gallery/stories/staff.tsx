import { appState, sessionOf, settings } from '../samples/bank';
import { untoldRow } from '../samples/untold';
import type { Story } from '../story';
import { staffAt } from './stages';

const searchButton = 'header button';

export const staffStories: readonly Story[] = [
  { id: 'home', screen: staffAt('/') },
  {
    id: 'home-untold',
    screen: staffAt('/', {
      'intents.untold': {
        value: { rows: [untoldRow('transfer', 'posted'), untoldRow('reversal', 'refused')] },
      },
    }),
  },
  { id: 'home-employee', screen: staffAt('/', {}, 'Employee') },
  {
    id: 'home-demo-down',
    screen: staffAt('/', {
      'app.state': {
        value: appState({ bank: { name: 'Sahyadri Cooperative Bank', demo: true }, connection: 'down' }),
      },
    }),
  },
  {
    id: 'home-folded',
    screen: staffAt('/', { 'settings.get': { value: settings({ railFolded: true }) } }),
  },
  { id: 'settings', screen: staffAt('/settings') },
  {
    id: 'settings-fixed',
    screen: staffAt('/settings', {
      'settings.get': { value: { ...settings(), fixed: ['theme', 'hideAmounts'] } },
    }),
  },
  {
    id: 'palette',
    screen: staffAt('/'),
    steps: [{ click: searchButton }, { wait: '[role=option]' }],
  },
  {
    id: 'palette-search',
    screen: staffAt('/'),
    steps: [
      { click: searchButton },
      { type: 'dialog input', text: 'a' },
      { wait: '[role=option]:nth-of-type(6)' },
    ],
  },
  {
    id: 'palette-nothing',
    screen: staffAt('/', {
      'users.list': { value: { rows: [], next: null, total: 0, more: false, order: 'match' } },
    }),
    steps: [{ click: searchButton }, { type: 'dialog input', text: 'zzzz' }],
  },
  {
    id: 'shortcuts',
    screen: staffAt('/'),
    steps: [{ wait: 'main h1' }, { press: '?' }, { wait: 'dialog kbd' }],
  },
  { id: 'lock', screen: staffAt('/', { 'auth.session': { value: sessionOf('Admin', { locked: true }) } }) },
  {
    id: 'password-first',
    screen: staffAt('/', { 'auth.session': { value: sessionOf('Admin', { mustChangePassword: true }) } }),
  },
  { id: 'password-change', screen: staffAt('/password') },
];
