/** The branch to which somebody or something is to belong: one of those that take anybody new. */
import { type FieldProps, SelectField } from '../ui';
import { branchOptions, useBranches } from './branches';

/** @param except a branch that is no choice, because it is where they are already */
export function BranchField({ except, ...props }: FieldProps & { except?: string }) {
  const open = useBranches().filter(({ branch, status }) => status === 'open' && branch !== except);
  return <SelectField {...props} options={branchOptions(open)} />;
}
