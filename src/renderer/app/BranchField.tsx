/** The branch to which somebody or something is to belong: one of those that take anybody new; no choice where it is the only one. */
import { type FieldProps, SelectField } from '../ui';
import { branchOptions, useBranches } from './branches';

/** @param except a branch that is no choice, because it is where they are already */
export function BranchField({ except, ...props }: FieldProps & { except?: string }) {
  const open = useBranches().filter(({ branch, status }) => status === 'open' && branch !== except);
  const isSettled = open.length === 1 && open[0]?.branch === props.value;
  return <SelectField {...props} options={branchOptions(open)} disabled={props.disabled || isSettled} />;
}
