import { emptyPerson, personOf } from '@renderer/features/users/person';
import { type CallArgument, contract } from '@shared/contract';
import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import type { FieldErrors } from '@shared/errors';
import { passwordLengths } from '@shared/passwordLengths';

export type CreateBank = CallArgument<'setup.createBank'>;

/** Every answer of the assistant, as text. */
export const initialAnswers = {
  where: 'thisComputer',
  uri: '',
  bankName: '',
  branchName: '',
  branchCode: 'MAIN',
  ...emptyPerson,
  password: '',
  passwordAgain: '',
  recoveryCode: '',
  deskName: '',
  deskKind: 'staff',
  demo: 'no',
};

export type AnswerName = keyof typeof initialAnswers;
export type Answers = Readonly<Record<AnswerName, string>>;

/** The steps on the way to a new bank, in order. */
export const newBankSteps = ['place', 'bank', 'person', 'recovery', 'desk', 'create'] as const;
export type NewBankStep = (typeof newBankSteps)[number];

const fieldsOf: Readonly<Record<NewBankStep, readonly AnswerName[]>> = {
  place: ['where', 'uri'],
  bank: ['bankName', 'branchName', 'branchCode'],
  person: [...(Object.keys(emptyPerson) as (keyof typeof emptyPerson)[]), 'password', 'passwordAgain'],
  recovery: ['recoveryCode'],
  desk: ['deskName', 'deskKind', 'demo'],
  create: [],
};

/** Where an answer stands in the command, so that what is wrong with one finds the other. */
const pathOf: Readonly<Partial<Record<AnswerName, string>>> = {
  uri: 'place.uri',
  branchName: 'branch.name',
  branchCode: 'branch.branch',
  deskName: 'desk.name',
  deskKind: 'desk.kind',
  bankName: 'bankName',
  recoveryCode: 'recoveryCode',
  demo: 'demo',
};

/** The path in the command of an answer, or of a part of it (`phones.0`). */
const commandPath = (answer: string): string => pathOf[answer as AnswerName] ?? `superAdmin.${answer}`;

/** What a demo bank is filled with. */
export const demoSize = { customers: 40, months: 6 } as const;

/** The command that the answers come to. It may be wrong still: the contract's schema says where. */
export function toCreateBank(answers: Answers, key: string): CreateBank {
  return {
    key,
    place: answers.where === 'server' ? { where: 'server', uri: answers.uri } : { where: 'thisComputer' },
    bankName: answers.bankName,
    branch: { branch: answers.branchCode, name: answers.branchName },
    superAdmin: { ...personOf(answers), password: answers.password },
    recoveryCode: answers.recoveryCode,
    desk: { name: answers.deskName, kind: answers.deskKind === 'kiosk' ? 'kiosk' : 'staff' },
    demo: answers.demo === 'yes' ? { ...demoSize } : null,
  };
}

/** What is wrong, by the path of the command. */
export function wrongIn(answers: Answers, key: string): FieldErrors {
  const command = toCreateBank(answers, key);
  const checked = contract['setup.createBank'].input.safeParse(command);
  const length = [...answers.password.normalize('NFKC')].length;
  return {
    ...(checked.success ? {} : fieldErrorsOf(checked.error, command)),
    ...(length > 0 && length < passwordLengths.staff && { 'superAdmin.password': 'tooShort' }),
    ...(length > passwordLengths.longest && { 'superAdmin.password': 'tooLong' }),
    ...(answers.password !== answers.passwordAgain && { 'superAdmin.passwordAgain': 'mismatch' }),
  };
}

/** The error of an answer or, for one that holds a list, of its first wrong part. */
export function errorOf(errors: FieldErrors, answer: string): FieldErrors[string] | undefined {
  const path = commandPath(answer);
  return errors[path] ?? Object.entries(errors).find(([other]) => other.startsWith(`${path}.`))?.[1];
}

/** The answers of a step that are wrong. */
export const wrongAnswers = (step: NewBankStep, errors: FieldErrors): readonly AnswerName[] =>
  fieldsOf[step].filter((name) => errorOf(errors, name) !== undefined);

/** The first step at which something is wrong, or null. */
export const firstWrongStep = (errors: FieldErrors): NewBankStep | null =>
  newBankSteps.find((step) => wrongAnswers(step, errors).length > 0) ?? null;

/** A code as it is compared: case, dashes, blanks and letters taken for digits do not matter. */
const plainCode = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** The code of the sheet that was typed back, or null. */
export const codeTypedBack = (typed: string, codes: readonly string[]): string | null =>
  codes.find((code) => plainCode(code) === plainCode(typed)) ?? null;
