/**
 * The one permission table. Only this file knows roles and duties; all other code asks for a permission.
 * A permission is granted by a role or by a duty, within a scope.
 */
export const roles = ['Super_Admin', 'Admin', 'Employee', 'Customer'] as const;
export type Role = (typeof roles)[number];

export const statuses = ['Active', 'Inactive', 'Suspended', 'Pending'] as const;
export type Status = (typeof statuses)[number];

/** Given to an Employee or Admin for one branch, on top of the role. */
export const duties = ['teller', 'supervisor', 'manager', 'auditor'] as const;
export type Duty = (typeof duties)[number];

/** How far a permission reaches: a person's own things, those of their branch, or of the whole bank. */
export const scopes = ['own', 'branch', 'bank'] as const;
export type Scope = (typeof scopes)[number];

type Grants = Partial<Record<Role | Duty, Scope>>;

const everyone = {
  Super_Admin: 'own',
  Admin: 'own',
  Employee: 'own',
  Customer: 'own',
} as const satisfies Grants;
const administrators = { Super_Admin: 'bank', Admin: 'bank' } as const satisfies Grants;
const staffOfBranch = { ...administrators, Employee: 'branch' } as const satisfies Grants;

const seniorsOfBranch = {
  ...administrators,
  supervisor: 'branch',
  manager: 'branch',
} as const satisfies Grants;

/** permission → who holds it, and how far. Who is not named does not hold it. */
export const permissionTable = {
  /** To be signed in at all: one's own session, password and preferences. */
  'session.self': everyone,
  'user.read': { ...staffOfBranch, Customer: 'own' },
  'user.list': staffOfBranch,
  'user.add.Customer': staffOfBranch,
  'user.add.Employee': administrators,
  'user.add.Admin': { Super_Admin: 'bank' },
  'user.add.Super_Admin': { Super_Admin: 'bank' },
  'user.status': administrators,
  /** To add many people from one file. */
  'user.import': administrators,
  /** To change somebody's role and duties, to such as one may add. */
  'user.role': administrators,
  /** To move somebody to another branch. */
  'user.move': administrators,
  /** To change what is known of a person: name, contact, address. Codes are mailed to what stands there. */
  'user.details': administrators,
  /** To let somebody try again who was locked out by wrong passwords, once they were identified. */
  'user.unlock': seniorsOfBranch,
  /** To give somebody a one-time password. */
  'user.resetPassword': administrators,
  /** To be there, and say so, where somebody without a second factor resets their own password. */
  'user.witness': seniorsOfBranch,
  /** Through which server the branch sends mail. */
  'mail.change': administrators,
  /** After how long without a sign-in a person counts as dormant. */
  'user.dormancy': administrators,
  /** Whose role the person has to whom any of this is done. */
  'user.manage.Super_Admin': { Super_Admin: 'bank' },
  'user.manage.Admin': administrators,
  'user.manage.Employee': seniorsOfBranch,
  'user.manage.Customer': seniorsOfBranch,
  'account.read': { ...staffOfBranch, Customer: 'own' },
  /** Cash in and out at the kiosk, on one's own account. */
  'cash.post': { Customer: 'own' },
  /** From a customer's account to another: staff for a customer, and customers from their own. */
  'transfer.post': { ...staffOfBranch, Customer: 'own' },
  /** To see one entry with all that is tied to it. */
  'entry.read': staffOfBranch,
  /** To take back what one has posted oneself, on the same day. */
  'entry.reverse': staffOfBranch,
  /** The same of what somebody else has posted, whenever that was. */
  'entry.reverseOthers': seniorsOfBranch,
  /** To reserve funds in an account, pay out of what is reserved, and let go of it. */
  'hold.manage': staffOfBranch,
  'fee.charge': seniorsOfBranch,
  /** To put an account right, and to say what it brought along from elsewhere. */
  'adjustment.post': { ...administrators, manager: 'branch' },
  /** To freeze an account, close it, and make it active again. */
  'account.state': seniorsOfBranch,
  /** What an account of a product must hold, may be overdrawn by, and earns. */
  'product.read': staffOfBranch,
  'product.change': administrators,
  /** To sign in at a desk of this kind. */
  'desk.useStaff': { Super_Admin: 'own', Admin: 'own', Employee: 'own' },
  'desk.useKiosk': { Super_Admin: 'own', Admin: 'own', Customer: 'own' },
  'desk.list': { ...administrators, manager: 'branch' },
  'desk.manage': administrators,
  'desk.float': { ...administrators, supervisor: 'branch' },
  'branch.list': staffOfBranch,
  /** To see figures of the branch, or of the bank: what money moved, by day, and how many people there are. */
  'figures.read': staffOfBranch,
  /** To see what customers' accounts hold together. */
  'figures.balance': administrators,
  /** To open branches, change them and close them. */
  'branch.manage': { Super_Admin: 'bank' },
  /** To post many entries from one file. */
  'bulk.post': { ...administrators, manager: 'branch', supervisor: 'branch' },
  'journal.read': { ...administrators, auditor: 'branch' },
  /** To have the books checked, and to pin them by the root of a day. */
  'books.verify': { ...administrators, auditor: 'branch' },
  /** To have the books on the bank's server brought to a new version. */
  'books.migrate': { Super_Admin: 'bank' },
  'chart.save': { ...staffOfBranch, Customer: 'own' },
  /** To have a statement of an account as a file. */
  'statement.save': { ...staffOfBranch, Customer: 'own' },
  /** To look at it in the system's own viewer, which has no place on a kiosk, and print it there. */
  'statement.print': staffOfBranch,
} as const satisfies Record<string, Grants>;

/** Whether the bank opens an account together with a person of this role. */
export const holdsAccount = (role: Role): boolean => role === 'Customer';

/** Whether a person of this role reaches so far that a password alone does not let them in. */
export const needsSecondFactor = (role: Role): boolean => role === 'Super_Admin' || role === 'Admin';
/** Duties go with the roles between the one that may do everything and the one that serves itself. */
export const holdsDuties = (role: Role): boolean => role === 'Admin' || role === 'Employee';

export type Permission = keyof typeof permissionTable;

export const permissions = Object.keys(permissionTable) as Permission[];

/**
 * What a call needs of its caller. Two of them are not in the table, because nobody is signed in yet:
 * `open` (the state of the application, signing in) and `firstRun` (only while this desk belongs to no bank).
 */
export type Requirement = Permission | 'open' | 'firstRun';

/** What is known of a signed-in person wherever a permission is asked for. */
export type Holder = {
  readonly userId: string;
  readonly role: Role;
  readonly status: Status;
  readonly branch: string;
  readonly duties: readonly Duty[];
};

/** What a permission is asked about: whose thing it is, and the branch it belongs to. */
export type Subject = {
  readonly userId?: string;
  readonly branch?: string;
  /** Of an account: where its customer belongs now. Its own branch is the one in whose books it is. */
  readonly customerBranch?: string;
};

const reach: Readonly<Record<Scope, number>> = { own: 0, branch: 1, bank: 2 };

/**
 * The widest scope in which `holder` has `permission`, or null. Only an Active person has any; a Pending one
 * has `session.self`, to change the first password.
 */
export function scopeOf(holder: Holder, permission: Permission): Scope | null {
  if (holder.status === 'Pending' && permission !== 'session.self') return null;
  if (holder.status !== 'Active' && holder.status !== 'Pending') return null;
  const grants: Grants = permissionTable[permission];
  const held = [holder.role, ...holder.duties].flatMap((name) => grants[name] ?? []);
  return held.reduce<Scope | null>(
    (widest, scope) => (widest && reach[widest] >= reach[scope] ? widest : scope),
    null,
  );
}

/** The scope in which `holder` will have `permission` once Active, as a Pending person will be. */
export const scopeOnceActive = (holder: Holder, permission: Permission): Scope | null =>
  scopeOf({ ...holder, status: 'Active' }, permission);

/** Whether `holder` has `permission` over `subject`. A subject of no known owner or branch is only for bank scope. */
export function permits(holder: Holder, permission: Permission, subject: Subject): boolean {
  const scope = scopeOf(holder, permission);
  if (scope === 'bank') return true;
  if (scope === 'branch') return [subject.branch, subject.customerBranch].includes(holder.branch);
  return scope === 'own' && subject.userId === holder.userId;
}
