import type { BranchRecord } from '@main/ports/bank';
import { usualHours } from '@shared/branches';

/** An open branch, as the bank keeps it before its opening is in the journal. */
export const branchRecord = (branch = 'MAIN', name = 'Main Branch'): BranchRecord => ({
  branch,
  name,
  timeZone: 'Asia/Kolkata',
  region: '',
  address: '',
  hours: usualHours,
  status: 'open',
  bookNo: 0,
  openedBy: null,
  openedKey: '019ab000-0000-7000-8000-00000000b000',
});
