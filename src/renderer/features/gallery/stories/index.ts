import type { Story } from '../story';
import { accountStories } from './accounts';
import { analyticsStories } from './analytics';
import { auditStories } from './audit';
import { bookStories } from './books';
import { branchStories } from './branches';
import { bulkStories } from './bulk';
import { componentStories } from './components';
import { dashboardStories } from './dashboards';
import { deskStories } from './desks';
import { entranceStories } from './entrance';
import { kioskStories } from './kiosk';
import { productStories } from './products';
import { secondFactorStories } from './secondFactor';
import { setupStories } from './setup';
import { staffStories } from './staff';
import { statementStories } from './statements';
import { transactionStories } from './transactions';
import { userStories } from './users';

export const stories: readonly Story[] = [
  ...componentStories,
  ...entranceStories,
  ...secondFactorStories,
  ...setupStories,
  ...kioskStories,
  ...staffStories,
  ...dashboardStories,
  ...userStories,
  ...accountStories,
  ...branchStories,
  ...deskStories,
  ...productStories,
  ...bookStories,
  ...analyticsStories,
  ...auditStories,
  ...bulkStories,
  ...statementStories,
  ...transactionStories,
];
