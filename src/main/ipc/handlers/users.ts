import type { BankServices } from '@main/application/services';
import { asHandler } from '../actors';
import type { Handlers } from '../handler';

type UserKeys =
  | 'users.list'
  | 'users.get'
  | 'users.signIns'
  | 'users.add'
  | 'users.changeStatus'
  | 'branches.list';

export const userHandlers = ({ users }: Pick<BankServices, 'users'>): Pick<Handlers, UserKeys> => ({
  'users.list': asHandler<'users.list'>(users.list),
  'users.get': asHandler<'users.get'>(users.get),
  'users.signIns': asHandler<'users.signIns'>(users.signIns),
  'users.add': asHandler<'users.add'>(users.add),
  'users.changeStatus': asHandler<'users.changeStatus'>(users.changeStatus),
  'branches.list': asHandler<'branches.list'>(users.branches),
});
