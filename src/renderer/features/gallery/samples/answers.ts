import type { Answers } from '../sampleBridge';
import {
  balanceAt,
  entry,
  history,
  holdRows,
  otherAccountId,
  receiptOf,
  sixMonths,
  summary,
} from './accounts';
import { analytics } from './analytics';
import { auditRows, signInEntries, signInFigures, statusRecord } from './audit';
import { appState, kioskState, sessionOf, settings } from './bank';
import { branchDetail, branches } from './branches';
import { deskRows } from './desks';
import { dashboardOf, peopleFigures } from './figures';
import { customer, savedViews, signIns, statusesChanged, userRows } from './people';
import { productRows } from './products';
import { statement, statementRows } from './statements';
import { listedEntries, transferRecord } from './transactions';

const done = { value: {} };

/** A bank where everything is well, seen from a staff desk. A story changes what it is about. */
export const wellAnswers: Answers = {
  'app.state': { value: appState() },
  'app.resolveTrouble': 'pending',
  'settings.get': { value: settings() },
  'settings.set': (change) => ({ value: settings(change) }),
  'auth.session': { value: sessionOf('Admin') },
  'drafts.get': { value: { draft: null } },
  'drafts.put': done,
  'intents.untold': { value: { rows: [] } },
  'page.print': done,
  'users.list': { value: { rows: userRows, next: null, total: 1_000, more: true, order: 'userId' } },
  'users.get': { value: customer },
  'views.list': { value: { views: savedViews } },
  'users.changeStatuses': { value: statusesChanged },
  'mail.settings': { value: { server: null, version: 0, passwordKept: false } },
  'auth.resetOffer': { value: { byMail: true } },
  'auth.requestReset': done,
  'auth.resetPassword': done,
  'auth.recover': done,
  'users.dormancy': { value: { months: 6, version: 0 } },
  'users.signIns': { value: { rows: signIns } },
  'branches.list': { value: branches },
  'branches.get': ({ branch }) => ({ value: branchDetail(branch) }),
  'figures.dashboard': { value: dashboardOf(true) },
  'people.figures': { value: peopleFigures },
  'accounts.ofUser': { value: { rows: [summary] } },
  'accounts.summary': { value: summary },
  'accounts.history': { value: { rows: history, next: null } },
  'accounts.sixMonths': { value: sixMonths },
  'accounts.entry': { value: entry },
  'accounts.balanceAt': { value: balanceAt },
  'holds.ofAccount': { value: { rows: holdRows } },
  'transfers.payee': { value: { to: otherAccountId, name: 'Asha Kulkarni', branch: 'MAIN' } },
  'transfers.make': { value: receiptOf('transfer') },
  'entries.reverse': { value: receiptOf('reversal') },
  'statements.get': { value: statement },
  'statements.rows': { value: { rows: statementRows, next: null } },
  'cash.credit': { value: receiptOf('cash-credit') },
  'cash.debit': { value: receiptOf('cash-debit') },
  'products.list': { value: { rows: productRows } },
  'desks.list': { value: { rows: deskRows } },
  'books.lastVerification': { value: { rows: [] } },
  'bulk.list': { value: { rows: [] } },
  'audit.list': { value: { rows: auditRows, next: null } },
  'audit.record': { value: statusRecord },
  'entries.list': { value: { rows: listedEntries, next: null, reached: null } },
  'entries.record': { value: transferRecord },
  'signIns.list': { value: { rows: signInEntries, next: null } },
  'signIns.months': { value: signInFigures },
  'analytics.figures': { value: analytics },
};

/** The same bank from a kiosk, with a customer there. */
export const kioskAnswers: Answers = {
  ...wellAnswers,
  'app.state': { value: kioskState() },
  'auth.session': { value: sessionOf('Customer') },
};
