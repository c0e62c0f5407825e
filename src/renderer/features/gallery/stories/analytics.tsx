import { emptyAnalytics } from '../samples/analytics';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

export const analyticsStories: readonly Story[] = [
  { id: 'analytics', screen: staffAt('/analytics') },
  {
    id: 'analytics-table',
    screen: staffAt('/analytics'),
    steps: [{ click: '[aria-labelledby=panel-flow] footer button' }],
  },
  {
    id: 'analytics-empty',
    screen: staffAt('/analytics', { 'analytics.figures': { value: emptyAnalytics } }),
  },
  { id: 'analytics-loading', screen: staffAt('/analytics', { 'analytics.figures': 'pending' }) },
  {
    id: 'analytics-error',
    screen: staffAt('/analytics', { 'analytics.figures': failing('DATABASE_UNAVAILABLE') }),
  },
];
