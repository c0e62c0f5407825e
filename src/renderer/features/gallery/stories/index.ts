import type { Story } from '../story';
import { accountStories } from './accounts';
import { auditStories } from './audit';
import { bookStories } from './books';
import { bulkStories } from './bulk';
import { componentStories } from './components';
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
  ...userStories,
  ...accountStories,
  ...deskStories,
  ...productStories,
  ...bookStories,
  ...auditStories,
  ...bulkStories,
  ...statementStories,
  ...transactionStories,
];
