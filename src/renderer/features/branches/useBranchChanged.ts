import { useQueryClient } from '@tanstack/react-query';
import type { Branch } from './branchForm';

/** Takes in what a change answered: the branch as it is now, wherever it is shown. */
export function useBranchChanged(done: () => void): (changed: Branch) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(['branches.get', { branch: changed.branch }], changed);
    void queries.invalidateQueries({ queryKey: ['branches.list'] });
    done();
  };
}
