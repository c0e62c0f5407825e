import { monthOf } from '@shared/businessDate';
import { type Role, roles } from '@shared/permissions';
import { businessDateOf } from './fold';
import { type FoldedByDesk, foldOnce } from './foldOnce';
import type { JournalRecord } from './records';

/**
 * A person's sign-ins in a branch in one month; attempts under names that nobody has are counted together.
 * `<month>:<branch>:<user>:<role>`: who was given another role stands twice.
 */
export type SignInMonth = FoldedByDesk & {
  /** "2026-11", by the business date. */
  readonly month: string;
  readonly branch: string;
  readonly userId: string | null;
  /** As the event has it: what the person is today says nothing of that month. */
  readonly role: Role | null;
  readonly signedIn: number;
  readonly refused: number;
};

type Whose = Pick<SignInMonth, 'id' | 'month' | 'branch' | 'userId' | 'role'>;

/** Whose month a record counts to; null where it is no sign-in. */
export function signInMonthOf(record: JournalRecord): Whose | null {
  const { kind, intent, branch } = record;
  if (intent.kind !== 'event' || (kind !== 'signed-in' && kind !== 'sign-in-refused')) return null;
  const { after } = intent;
  const said = typeof after === 'object' && after !== null && 'role' in after ? after.role : null;
  const role = roles.find((each) => each === said) ?? null;
  const month = monthOf(businessDateOf(record));
  const userId = intent.about?.user ?? null;
  return { id: [month, branch, userId ?? '', role ?? ''].join(':'), month, branch, userId, role };
}

/** A month after `records` (foldOnce). */
export function foldSignInMonth(
  seen: SignInMonth | null,
  whose: Whose,
  records: readonly JournalRecord[],
): SignInMonth {
  const empty: SignInMonth = { ...whose, signedIn: 0, refused: 0, upTo: {}, folded: 0 };
  return foldOnce(seen ?? empty, records, (known, { kind }) => {
    const isRefused = kind === 'sign-in-refused';
    return {
      ...known,
      signedIn: known.signedIn + (isRefused ? 0 : 1),
      refused: known.refused + (isRefused ? 1 : 0),
    };
  });
}
