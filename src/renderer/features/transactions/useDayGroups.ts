import { useCallback } from 'react';
import { useFormats } from '../../app/formats';
import type { EntryRow } from './columns';

/** Under which day an entry stands. */
export function useDayGroups() {
  const { dayHeading } = useFormats();
  return useCallback(({ businessDate }: EntryRow) => dayHeading(businessDate), [dayHeading]);
}
