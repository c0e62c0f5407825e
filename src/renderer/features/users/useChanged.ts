import { useQueryClient } from '@tanstack/react-query';
import type { User } from './UserPanel';

/** Takes in what a change answered: the person as they are now, wherever they are shown. */
export function useChanged(done: () => void): (changed: User) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(['users.get', { userId: changed.userId }], changed);
    void queries.invalidateQueries({ queryKey: ['users.list'] });
    done();
  };
}
