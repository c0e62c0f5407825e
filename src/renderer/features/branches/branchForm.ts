import { type BranchStatus, usualHours } from '@shared/branches';
import type { CallOutput } from '@shared/contract';
import type { StatusMarkProps } from '../../ui';
import { weekOf, weekText } from './hours';

export type Branch = CallOutput<'branches.get'>;

export const statusTones: Readonly<Record<BranchStatus, StatusMarkProps['tone']>> = {
  open: 'good',
  closing: 'waiting',
  closed: 'stopped',
};

/** What may be said of a branch, in a form that begins empty. */
export const emptyBranch = { name: '', region: '', address: '', hours: weekText(usualHours) };

/** A branch that the bank has, as a form has one. */
export const typedBranch = ({ name, region, address, hours }: Branch): Readonly<typeof emptyBranch> => ({
  name,
  region,
  address,
  hours: weekText(hours),
});

/** The fields as a command carries them; they may be wrong still. */
export const branchOf = ({ name, region, address, hours }: Readonly<typeof emptyBranch>) => ({
  name,
  region,
  address,
  hours: weekOf(hours),
});
