import { differencesOf } from '@main/domain/audit/differences';
import { isRefusal, personOf } from '@main/domain/audit/filter';
import { partsOf } from '@main/domain/ledger/books';
import type { Plain } from '@main/domain/ledger/intents';
import {
  deskLineOf,
  isAccountLine,
  isUserLine,
  type JournalRecord,
  type Line,
} from '@main/domain/ledger/records';
import type { CallOutput } from '@shared/contract';

export type AuditRow = CallOutput<'audit.list'>['rows'][number];
export type AuditDetail = CallOutput<'audit.record'>;

type SignInEntry = CallOutput<'signIns.list'>['rows'][number];

export type AuditNames = {
  readonly person: (userId: string) => Promise<string>;
  readonly desk: (deskId: string) => Promise<string>;
};

const aboutOf = ({ intent }: JournalRecord) => (intent.kind === 'event' ? (intent.about ?? {}) : {});

/** Customers' accounts that a record has a line of, or that an event is about. */
function accountsOf(record: JournalRecord): string[] {
  const lines = record.lines.map(({ book }) => partsOf(book)).filter(({ kind }) => kind === 'account');
  const about = aboutOf(record).account;
  return [...new Set([...lines.map(({ id }) => id), ...(about === undefined ? [] : [about])])];
}

const deskIdOf = (record: JournalRecord): string => deskLineOf(record).writer;

const reasonOf = ({ intent }: JournalRecord): string | null =>
  'reason' in intent ? (intent.reason ?? null) : null;

/** Lines whose state an auditor asks after: a customer's account, and a person. */
const isState = (line: Line): boolean => isUserLine(line) || partsOf(line.book).kind === 'account';

/** What a line says of its book, but for the balance, which stands by itself. */
function stateOf(line: Line | null): Plain {
  if (!line) return null;
  if (isUserLine(line)) {
    const { branch, role, status, duties } = line;
    return { branch, role, status, duties: [...duties] };
  }
  if (!isAccountLine(line)) return null;
  const { status, freeze, floor, product, limits, heldAfter } = line;
  return { status, freeze, floor, product, limits, held: heldAfter };
}

/** What is read of the journal beside a record. */
export type Neighbours = {
  /** The line before it in its book; null for the first. */
  readonly lineBefore: (line: Line) => Promise<Line | null>;
  readonly referenceOf: (id: string) => Promise<string | null>;
};

const keyOf = ({ id, branch }: JournalRecord): string => id.slice(branch.length + 1);

/** Records as the audit log shows them, with the names of those they name. */
export function createAuditView({ person, desk }: AuditNames) {
  const named = async (userId: string | null) =>
    userId === null ? null : { userId, name: await person(userId) };
  const namedDesk = async (deskId: string) => ({ deskId, name: await desk(deskId) });

  const rowOf = async (record: JournalRecord): Promise<AuditRow> => {
    const about = aboutOf(record);
    return {
      key: keyOf(record),
      branch: record.branch,
      reference: record.reference,
      at: record.bookingTime.toISOString(),
      businessDate: deskLineOf(record).businessDate,
      kind: record.kind,
      outcome: isRefusal(record) ? 'refused' : 'done',
      by: await named(record.postedBy),
      desk: await namedDesk(deskIdOf(record)),
      about: {
        person: await named(personOf(record)),
        accounts: accountsOf(record),
        desk: about.desk === undefined ? null : await namedDesk(about.desk),
        setting: about.setting ?? null,
      },
    };
  };

  const detailOf = async (
    record: JournalRecord,
    { lineBefore, referenceOf }: Neighbours,
  ): Promise<AuditDetail> => {
    const { intent } = record;
    const told = intent.kind === 'event' ? differencesOf(intent.before, intent.after) : [];
    // What an event says itself is not said again.
    const shown = record.lines.filter((line) => isState(line) && !(isUserLine(line) && told.length > 0));
    const changes = await Promise.all(
      shown.map(async (line) => differencesOf(stateOf(await lineBefore(line)), stateOf(line))),
    );
    return {
      ...(await rowOf(record)),
      valueDate: record.valueDate,
      refusal: record.refusal?.code ?? null,
      reason: reasonOf(record),
      narration: record.narration,
      session: record.session,
      approvedBy: await named(record.approvedBy),
      reverses: record.reverses && (await referenceOf(record.reverses)),
      differences: [...told, ...changes.flat()],
      balances: record.lines.filter(isAccountLine).flatMap(({ book, amount, balanceAfter }) => {
        const { kind, id } = partsOf(book);
        return kind === 'account' && amount !== 0n
          ? [{ accountId: id, before: balanceAfter - amount, after: balanceAfter }]
          : [];
      }),
    };
  };

  const signInOf = async (record: JournalRecord): Promise<SignInEntry> => ({
    key: keyOf(record),
    branch: record.branch,
    at: record.bookingTime.toISOString(),
    person: await named(personOf(record)),
    desk: await desk(deskIdOf(record)),
    outcome: isRefusal(record) ? 'refused' : 'done',
    reason: reasonOf(record),
  });

  return { rowOf, detailOf, signInOf };
}

export type AuditView = ReturnType<typeof createAuditView>;
