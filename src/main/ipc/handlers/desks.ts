import type { BankServices } from '@main/application/services';
import { asHandler } from '../actors';
import type { Handlers } from '../handler';

type DeskKeys = 'desks.list' | 'desks.issueCredential' | 'desks.revoke' | 'desks.float';

export const deskHandlers = ({ desks }: Pick<BankServices, 'desks'>): Pick<Handlers, DeskKeys> => ({
  'desks.list': asHandler<'desks.list'>(desks.list),
  'desks.issueCredential': asHandler<'desks.issueCredential'>(desks.issueCredential),
  'desks.revoke': asHandler<'desks.revoke'>(desks.revoke),
  'desks.float': asHandler<'desks.float'>(desks.float),
});
