/** People and banks, complete and valid: as forms send them, and as the bank keeps them. */
import type { UserRecord } from '@main/ports/users';
import type { CallInput } from '@shared/contract';
import { newKey } from './newKey';

/** A password that no rule minds. */
export const goodPassword = 'lantern-gravel-orbit-27';

let people = 0;

/** The fields of a person nobody else has: e-mail and phone are new each time. */
export function newPerson(changes: Partial<CallInput<'users.add'>> = {}): CallInput<'users.add'> {
  people += 1;
  return {
    key: newKey(),
    role: 'Customer',
    branch: 'MAIN',
    firstName: 'Sanjay',
    lastName: 'Banerjee',
    email: `person${people}.${process.pid}@example.com`,
    birthDate: '1995-01-11',
    phones: [`9${String(process.pid).padStart(5, '0').slice(-5)}${String(people).padStart(4, '0')}`],
    gender: 'Male',
    state: 'West Bengal',
    city: 'Habra',
    street: 'B-7 Lake View',
    ...changes,
  };
}

/** A person as the bank keeps them, whose opening records are written. */
export function storedPerson(changes: Partial<UserRecord> = {}): UserRecord {
  people += 1;
  return {
    userId: String(56_125_810_020 + people),
    // Nobody was moved who is not said to have been.
    home: changes.branch ?? 'MAIN',
    branch: 'MAIN',
    role: 'Customer',
    status: 'Active',
    duties: [],
    bookNo: 0,
    detailsNo: 0,
    firstName: 'Asha',
    lastName: 'Kulkarni',
    email: `person${people}@example.com`,
    phones: [String(9_000_000_000 + people)],
    birthDate: '1995-01-11',
    gender: 'Female',
    state: 'Maharashtra',
    city: 'Pune',
    street: null,
    addedBy: null,
    addedAt: new Date(),
    addedKey: newKey(),
    lastSignIn: null,
    recorded: true,
    ...changes,
  };
}

export type BankOptions = {
  readonly kind?: 'staff' | 'kiosk';
  readonly demo?: { readonly customers: number; readonly months: number };
  /** `offered` where nothing is said. */
  readonly secondFactor?: 'required';
  readonly place?: CallInput<'setup.createBank'>['place'];
};

/** What the assistant sends at its end; `recoveryCode` is one of those that main has just minted. */
export function createBankInput(
  recoveryCode: string,
  options: BankOptions = {},
): CallInput<'setup.createBank'> {
  const { key: _key, role: _role, branch: _branch, ...person } = newPerson();
  return {
    key: newKey(),
    place: options.place ?? { where: 'thisComputer' },
    bankName: 'Sahyadri Sahakari Bank',
    branch: { branch: 'MAIN', name: 'Main Branch' },
    superAdmin: {
      ...person,
      firstName: 'Asha',
      lastName: 'Kulkarni',
      gender: 'Female',
      password: goodPassword,
    },
    recoveryCode,
    desk: { name: 'Front desk', kind: options.kind ?? 'staff' },
    demo: options.demo ?? null,
  };
}
