import { type ActivityBounds, activityBounds } from '@main/domain/people/dormancy';
import type { BusinessDay } from '../businessDay';
import type { DormantAfter } from './dormancy';

/** Since when people of a branch are active, and not dormant, as of now. */
export type BoundsFor = (branch: string) => Promise<ActivityBounds>;

export const createBoundsFor =
  (dependencies: {
    readonly today: BusinessDay;
    readonly timeZoneOf: (branch: string) => string;
    readonly dormantAfter: DormantAfter;
  }): BoundsFor =>
  async (branch) => {
    const { today, timeZoneOf, dormantAfter } = dependencies;
    return activityBounds(today(branch), await dormantAfter(branch), timeZoneOf(branch));
  };
