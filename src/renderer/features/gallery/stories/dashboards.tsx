import { settings } from '../samples/bank';
import { dashboardOf, emptyDashboard, noPeople } from '../samples/figures';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

export const dashboardStories: readonly Story[] = [
  { id: 'dashboard-super-admin', screen: staffAt('/', {}, 'Super_Admin') },
  { id: 'dashboard-admin', screen: staffAt('/') },
  {
    id: 'dashboard-employee',
    screen: staffAt('/', { 'figures.dashboard': { value: dashboardOf(false, 'MAIN') } }, 'Employee'),
  },
  {
    id: 'dashboard-table',
    screen: staffAt('/'),
    steps: [{ click: 'section button[aria-pressed]' }, { wait: 'main table' }],
  },
  {
    id: 'dashboard-empty',
    screen: staffAt('/', {
      'figures.dashboard': { value: emptyDashboard },
      'people.figures': { value: noPeople },
    }),
  },
  {
    id: 'dashboard-loading',
    screen: staffAt('/', { 'figures.dashboard': 'pending', 'people.figures': 'pending' }),
  },
  {
    id: 'dashboard-error',
    screen: staffAt('/', {
      'figures.dashboard': failing('DATABASE_UNAVAILABLE'),
      'people.figures': failing('INTERNAL'),
    }),
  },
  {
    id: 'dashboard-covered',
    screen: staffAt('/', { 'settings.get': { value: settings({ hideAmounts: true }) } }),
  },
];
