import { usualHours } from '@shared/branches';
import type { CallOutput } from '@shared/contract';

type Branches = CallOutput<'branches.list'>;

export const branches: Branches = {
  rows: [
    { branch: 'KOTHRUD', name: 'Pune, Kothrud', region: 'Pune', status: 'open' },
    { branch: 'MAIN', name: 'Pune, Laxmi Road', region: 'Pune', status: 'open' },
    { branch: 'CAMP', name: 'Pune, Camp', region: 'Pune', status: 'closing' },
    { branch: 'NASHIK', name: 'Nashik, College Road', region: 'Nashik', status: 'open' },
    { branch: 'IGATPURI', name: 'Igatpuri', region: 'Nashik', status: 'closed' },
    { branch: 'SINNAR', name: 'Sinnar', region: 'Nashik', status: 'open' },
    { branch: 'HO', name: 'Head office', region: '', status: 'open' },
  ],
};

export const branchDetail = (branch: string): CallOutput<'branches.get'> => {
  const row = branches.rows.find((each) => each.branch === branch);
  return {
    branch,
    name: row?.name ?? branch,
    region: row?.region ?? '',
    status: row?.status ?? 'open',
    address: '412 Laxmi Road, Narayan Peth, Pune 411030',
    timeZone: 'Asia/Kolkata',
    hours: [...usualHours],
    version: 3,
  };
};

/** People, accounts and a desk are still there. */
export const refused = {
  failure: { code: 'BRANCH_IN_USE', details: { users: '4', accounts: '12', desks: '1' } },
} as const;
