import { isBlank } from '@main/domain/bulk/line';
import { derivedKey } from '@main/domain/ledger/chain';
import { birthDateProblem } from '@main/domain/people/age';
import {
  type ImportColumn,
  type ImportColumns,
  type ImportedPerson,
  type ImportProblem,
  importColumnsIn,
  type ReadPerson,
  readPerson,
} from '@main/domain/people/importRow';
import type { BankStore } from '@main/ports/bank';
import type { BulkFiles } from '@main/ports/bulkFiles';
import type { Clock } from '@main/ports/clock';
import type { UserStore } from '@main/ports/users';
import { dateIn } from '@shared/businessDate';
import { mostImported } from '@shared/contract/imports';
import type { FieldErrors } from '@shared/errors';
import { type Holder, permits } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';

export type CheckImportDependencies = {
  readonly files: Pick<BulkFiles, 'rows'>;
  readonly users: Pick<UserStore, 'taken' | 'byKey'>;
  readonly bank: Pick<BankStore, 'branches'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** Somebody of the file, and the key under which they are added: the same file always gives the same ones. */
export type ToMake = { readonly no: number; readonly key: string; readonly person: ImportedPerson };

export type CheckedImport = {
  readonly people: readonly ToMake[];
  readonly problems: readonly ImportProblem[];
  readonly lines: number;
  readonly bad: number;
  readonly madeBefore: number;
};

/** Whether somebody may add this person, as who they are now. */
export const mayAdd = (holder: Holder, { person: { role, branch } }: Pick<ToMake, 'person'>): boolean =>
  permits(holder, `user.add.${role}`, { branch });

const atATime = 50;

export const importKey = (digest: string): string => derivedKey('users-import', digest);

async function readFile(
  { files }: Pick<CheckImportDependencies, 'files'>,
  kept: string,
  branch: string,
): Promise<Result<readonly ReadPerson[]>> {
  let columns: ImportColumns | null = null;
  const read: ReadPerson[] = [];
  for await (const some of files.rows(kept)) {
    for (const row of some.filter((each) => !isBlank(each))) {
      if (columns) read.push(readPerson(row, columns, branch));
      else columns = importColumnsIn(row.cells ?? []);
      if (!columns) return refuse('IMPORT_HEAD');
      if (read.length > mostImported) return refuse('IMPORT_TOO_LONG');
    }
  }
  return read.length === 0 ? refuse('IMPORT_EMPTY') : succeed(read);
}

/** Who stands in the file with the same e-mail address or phone before. */
function repeatsIn(
  seen: Map<string, number>,
  no: number,
  { email, phones }: ImportedPerson,
): ImportProblem[] {
  const mine: readonly (readonly [ImportColumn, string])[] = [
    ['email', email.toLowerCase()],
    ...phones.map((phone) => ['phones', phone] as const),
  ];
  return mine.flatMap(([column, text]) => {
    const before = seen.get(text);
    seen.set(text, before ?? no);
    return before === undefined ? [] : [{ no, column, code: 'taken' as const, text: `${text} (${before})` }];
  });
}

const problemsOf = (no: number, person: ImportedPerson, fields: FieldErrors): ImportProblem[] =>
  Object.entries(fields).map(([path, code]) => {
    const [field, index] = path.split('.');
    const column: ImportColumn = field === 'phones' ? 'phones' : field === 'email' ? 'email' : 'birthDate';
    const text = column === 'phones' ? (person.phones[Number(index)] ?? '') : person[column];
    return { no, column, code, text };
  });

/** Checks the kept file from its first line to its last: each by itself, beside the others, and beside the bank. */
export async function checkImport(
  dependencies: CheckImportDependencies,
  holder: Holder,
  kept: string,
  digest: string,
  progress: (fraction: number) => void,
): Promise<Result<CheckedImport>> {
  const { users, bank, clock } = dependencies;
  const read = await readFile(dependencies, kept, holder.branch);
  if (!read.ok) return read;
  const branches = new Map((await bank.branches()).map((each) => [each.branch, each]));
  const seen = new Map<string, number>();
  const now = clock.now();

  const own = (no: number, person: ImportedPerson): ImportProblem[] => {
    const { role, branch, birthDate } = person;
    const found = branches.get(branch);
    if (!found) return [{ no, column: 'branch', code: 'unknown', text: branch }];
    if (found.status !== 'open') return [{ no, column: 'branch', code: 'notAllowed', text: branch }];
    if (!mayAdd(holder, { person })) {
      return [{ no, column: 'role', code: 'notAllowed', text: role }];
    }
    const problem = birthDateProblem(birthDate, role, dateIn(found.timeZone, now));
    return [
      ...(problem ? [{ no, column: 'birthDate', code: problem, text: birthDate } as const] : []),
      ...repeatsIn(seen, no, person),
    ];
  };

  const judge = async (each: ReadPerson) => {
    if ('problems' in each) return { problems: each.problems, toMake: null, made: false };
    const { no, person } = each;
    const key = derivedKey('users-import-row', `${digest}\n${no}`);
    const alone = own(no, person);
    const [taken, made] = await Promise.all([
      users.taken({ email: person.email, phones: person.phones, addedKey: key }),
      users.byKey(key),
    ]);
    const problems = [...alone, ...problemsOf(no, person, taken ?? {})];
    return { problems, toMake: { no, key, person }, made: made !== null };
  };

  const judged: Awaited<ReturnType<typeof judge>>[] = [];
  for (let at = 0; at < read.value.length; at += atATime) {
    judged.push(...(await Promise.all(read.value.slice(at, at + atATime).map(judge))));
    progress(judged.length / read.value.length);
  }
  return succeed({
    people: judged.flatMap(({ toMake }) => toMake ?? []),
    problems: judged.flatMap(({ problems }) => problems),
    lines: judged.length,
    bad: judged.filter(({ problems }) => problems.length > 0).length,
    madeBefore: judged.filter(({ made }) => made).length,
  });
}
