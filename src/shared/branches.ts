/**
 * `open`: works as usual. `closing`: goes on with who is there, and takes nobody new. `closed`: nobody belongs to it
 * any more; its books stay.
 */
export const branchStatuses = ['open', 'closing', 'closed'] as const;
export type BranchStatus = (typeof branchStatuses)[number];

/** From which status to which a branch may be led. */
export const branchWays: Readonly<Record<BranchStatus, readonly BranchStatus[]>> = {
  open: ['closing'],
  closing: ['closed', 'open'],
  closed: ['open'],
};

/** When a branch is open on one day of the week, as 10:00-16:00 in its own time zone; null where it is not. */
export type DayHours = string | null;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const usual = '10:00-16:00';

/** What a new branch begins with, from Monday to Sunday. */
export const usualHours: readonly DayHours[] = [usual, usual, usual, usual, usual, '10:00-13:00', null];
