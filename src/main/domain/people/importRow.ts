import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import { importColumns as allColumns, type importColumns } from '@shared/contract/imports';
import { newUser } from '@shared/contract/people';
import type { FieldErrorCode } from '@shared/errors';
import { roles } from '@shared/permissions';
import type { z } from 'zod';
import type { FileRow } from '../bulk/line';

export type ImportColumn = (typeof importColumns)[number];

export type ImportProblem = {
  readonly no: number;
  readonly column: ImportColumn;
  readonly code: FieldErrorCode;
  readonly text: string;
};

export type ImportedPerson = Omit<z.output<typeof newUser>, 'key'>;

/** A line as it was read: somebody to be made, or what is wrong with it. */
export type ReadPerson =
  | { readonly no: number; readonly person: ImportedPerson }
  | { readonly no: number; readonly problems: readonly ImportProblem[] };

/** Where each column stands. */
export type ImportColumns = ReadonlyMap<ImportColumn, number>;

/** What the columns may be called, in lower case. */
const names: Readonly<Record<Exclude<ImportColumn, 'row'>, readonly string[]>> = {
  firstName: ['first name', 'firstname', 'पहला नाम'],
  lastName: ['last name', 'lastname', 'surname', 'उपनाम'],
  email: ['e-mail', 'email', 'ई-मेल'],
  phones: ['phone', 'phones', 'mobile', 'फ़ोन'],
  birthDate: ['birth date', 'birthdate', 'date of birth', 'dob', 'जन्म तिथि'],
  gender: ['gender', 'लिंग'],
  state: ['state', 'राज्य'],
  city: ['city', 'शहर'],
  street: ['street', 'address', 'पता'],
  role: ['role', 'भूमिका'],
  branch: ['branch', 'शाखा'],
};

/** What a file may leave out: a street, and who works where; then they are customers of the branch. */
const optional: ReadonlySet<ImportColumn> = new Set(['row', 'street', 'role', 'branch']);

const plain = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();

/** Reads the first line; null where a column is missing, named twice or unknown. */
export function importColumnsIn(head: readonly string[]): ImportColumns | null {
  const columns = new Map<ImportColumn, number>();
  for (const [place, cell] of head.map(plain).entries()) {
    const column = allColumns.find((each) => each !== 'row' && names[each].includes(cell));
    if (!column || columns.has(column)) return null;
    columns.set(column, place);
  }
  return allColumns.every((column) => columns.has(column) || optional.has(column)) ? columns : null;
}

/** 31-12-1990 and 31/12/1990 as India writes them, or as calendars of computers do. */
const dateIn = (text: string): string => text.replace(/^(\d{2})[-/.](\d{2})[-/.](\d{4})$/, '$3-$2-$1');

/** "Super Admin" is written so on the screen. */
const roleIn = (text: string): string =>
  roles.find((role) => plain(role) === plain(text)) ?? (text === '' ? 'Customer' : text);

/** A key of the right form, only so that the form's own schema can check the rest. */
const anyKey = '00000000-0000-7000-8000-000000000000';

const longestText = 60;

/** Reads one line by itself, without looking at the bank. @param branch of who does not name one */
export function readPerson({ no, cells }: FileRow, columns: ImportColumns, branch: string): ReadPerson {
  const wrong = (column: ImportColumn, code: FieldErrorCode, text: string): ImportProblem => ({
    no,
    column,
    code,
    text: text.slice(0, longestText),
  });
  if (cells === null) return { no, problems: [wrong('row', 'invalid', '')] };
  if (cells.length !== columns.size) return { no, problems: [wrong('row', 'mismatch', cells.join(' '))] };
  const cell = (column: ImportColumn): string => (cells[columns.get(column) ?? -1] ?? '').trim();
  const given = {
    key: anyKey,
    firstName: cell('firstName'),
    lastName: cell('lastName'),
    email: cell('email'),
    phones: cell('phones')
      .split(/[\s;/]+/)
      .filter(Boolean),
    birthDate: dateIn(cell('birthDate')),
    gender: cell('gender'),
    state: cell('state'),
    city: cell('city'),
    ...(cell('street') !== '' && { street: cell('street') }),
    role: roleIn(cell('role')),
    branch: cell('branch') || branch,
  };
  const checked = newUser.safeParse(given);
  if (checked.success) {
    const { key: _key, ...person } = checked.data;
    return { no, person };
  }
  const fields = Object.entries(fieldErrorsOf(checked.error, given));
  return {
    no,
    problems: fields.map(([path, code]) => {
      const column = allColumns.find((each) => each === path.split('.')[0]) ?? 'row';
      return wrong(column, code, cell(column));
    }),
  };
}
