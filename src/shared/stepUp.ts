import type { CallInput, CallKey, Contract } from './contract';
import { holdsAccount } from './permissions';

/** Calls that change something. */
type ChangingKey = {
  [Key in CallKey]: Contract[Key]['kind'] extends 'query' ? never : Key;
}[CallKey];

type StepUpTable = { readonly [Key in ChangingKey]: boolean | ((input: CallInput<Key>) => boolean) };

/**
 * The one table of what asks a signed-in person once more who they are, unless they have just proved it: who finds an
 * unlocked desk must not do it. Every call that changes something is classified; some by what they are given.
 */
export const stepUpTable: StepUpTable = {
  'app.resolveTrouble': false,
  'app.migrate': false,
  'app.quit': false,
  'page.print': false,
  'log.report': false,
  'settings.set': false,
  'drafts.put': false,
  'intents.acknowledge': false,
  'jobs.cancel': false,
  'auth.signIn': false,
  'auth.signOut': false,
  'auth.lock': false,
  'auth.unlock': false,
  'auth.changePassword': false,
  'auth.stepUp': false,
  'auth.requestReset': false,
  'auth.resetPassword': false,
  'auth.recover': false,
  'auth.beginSecondFactor': true,
  'auth.confirmSecondFactor': false,
  'auth.removeSecondFactor': true,
  'setup.chooseMongod': false,
  'setup.testServer': false,
  'setup.recoveryCodes': false,
  'setup.saveRecoverySheet': false,
  'setup.createBank': false,
  'setup.joinBank': false,
  // Customers are added all day; whoever may work at a desk is not.
  'users.add': ({ role }) => !holdsAccount(role),
  'users.changeStatus': true,
  'users.changeRole': true,
  'users.changeDetails': true,
  'users.unlock': true,
  'users.resetPassword': true,
  'users.changeDormancy': true,
  'users.checkImport': false,
  'users.import': true,
  'users.saveFirstPasswords': true,
  'mail.change': true,
  'mail.test': false,
  'cash.credit': false,
  'cash.debit': false,
  'accounts.freeze': false,
  'accounts.close': true,
  'accounts.reactivate': false,
  'entries.reverse': true,
  'entries.chargeFee': false,
  'entries.adjust': true,
  'entries.bringBalance': false,
  'transfers.make': false,
  'holds.place': false,
  'holds.pay': false,
  'holds.release': false,
  // What leaves the bank as a file: more than one entry of a person's account.
  'charts.save': true,
  'receipts.save': false,
  'statements.print': true,
  'statements.save': true,
  'products.change': true,
  'desks.issueCredential': true,
  'desks.revoke': true,
  'desks.float': false,
  'books.verify': false,
  'books.recordDayRoot': false,
  'bulk.check': false,
  'bulk.post': true,
  'bulk.saveLines': false,
  'audit.save': true,
  'signIns.saveMonths': false,
};
