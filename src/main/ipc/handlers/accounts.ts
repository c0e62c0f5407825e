import type { BankServices } from '@main/application/services';
import { asHandler } from '../actors';
import type { Handlers } from '../handler';

type AccountKeys =
  | 'accounts.ofUser'
  | 'accounts.summary'
  | 'accounts.history'
  | 'accounts.sixMonths'
  | 'cash.credit'
  | 'cash.debit'
  | 'charts.save'
  | 'receipts.save';

export const accountHandlers = ({
  accounts,
  cash,
  exports,
}: Pick<BankServices, 'accounts' | 'cash' | 'exports'>): Pick<Handlers, AccountKeys> => ({
  'accounts.ofUser': asHandler<'accounts.ofUser'>(accounts.ofUser),
  'accounts.summary': asHandler<'accounts.summary'>(accounts.summary),
  'accounts.history': asHandler<'accounts.history'>(accounts.history),
  'accounts.sixMonths': asHandler<'accounts.sixMonths'>(accounts.sixMonths),
  'cash.credit': asHandler<'cash.credit'>(cash.credit),
  'cash.debit': asHandler<'cash.debit'>(cash.debit),
  'charts.save': asHandler<'charts.save'>(exports.saveChart),
  'receipts.save': asHandler<'receipts.save'>(exports.saveReceipt),
});
