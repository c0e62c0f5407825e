import {
  type Answers,
  codeTypedBack,
  errorOf,
  firstWrongStep,
  initialAnswers,
  newBankSteps,
  toCreateBank,
  wrongAnswers,
  wrongIn,
} from '@renderer/features/setup/plan';
import { contract } from '@shared/contract';
import { describe, expect, it } from 'vitest';

const key = '019305a1-6a00-7000-8000-000000000001';

const right: Answers = {
  ...initialAnswers,
  bankName: 'Sahyadri Sahakari Bank',
  branchName: 'Pune Main',
  firstName: 'Meera',
  lastName: 'Iyer',
  birthDate: '1985-01-11',
  gender: 'Female',
  email: 'meera@example.com',
  phones: '9000000010\n9000000011',
  state: 'Maharashtra',
  city: 'Pune',
  password: 'seven monsoons and one umbrella',
  passwordAgain: 'seven monsoons and one umbrella',
  recoveryCode: '7K3MX-9QP2D',
  deskName: 'Front desk',
};

const wrongSteps = (answers: Answers) =>
  newBankSteps.filter((step) => wrongAnswers(step, wrongIn(answers, key)).length > 0);

describe('the plan of the first run', () => {
  it('comes to a command that the contract takes', () => {
    expect(wrongIn(right, key)).toEqual({});
    const command = contract['setup.createBank'].input.parse(toCreateBank(right, key));
    expect(command.superAdmin.phones).toEqual(['9000000010', '9000000011']);
    expect(command.superAdmin).not.toHaveProperty('street');
    expect(command).not.toHaveProperty('superAdmin.passwordAgain');
    expect(command.demo).toBeNull();
  });

  it.each([
    [{}, []],
    [{ bankName: '' }, ['bank']],
    [{ branchCode: 'pune' }, ['bank']],
    [{ email: 'meera@' }, ['person']],
    [{ phones: '9000000010\n12' }, ['person']],
    [{ passwordAgain: 'seven monsoons and one umbrellA' }, ['person']],
    [{ password: 'fourteen chars', passwordAgain: 'fourteen chars' }, ['person']],
    [{ where: 'server', uri: ' ' }, ['place']],
    [{ deskName: ' ' }, ['desk']],
    [{ bankName: '', deskName: '' }, ['bank', 'desk']],
  ])('finds %j wrong at %j', (changed, steps) => {
    expect(wrongSteps({ ...right, ...changed })).toEqual(steps);
  });

  it('asks for everything that has no default', () => {
    const errors = wrongIn(initialAnswers, key);
    expect(wrongAnswers('bank', errors)).toEqual(['bankName', 'branchName']);
    expect(wrongAnswers('person', errors)).toContain('password');
    expect(errorOf(errors, 'phones')).toBe('required');
  });

  it('finds the step of what main found wrong', () => {
    expect(firstWrongStep({ 'superAdmin.birthDate': 'tooYoung' })).toBe('person');
    expect(firstWrongStep({ 'branch.branch': 'invalid', 'desk.name': 'tooLong' })).toBe('bank');
    expect(firstWrongStep({})).toBeNull();
    expect(errorOf({ 'superAdmin.phones.1': 'invalid' }, 'phones.1')).toBe('invalid');
  });
});

describe('a recovery code typed back', () => {
  const codes = ['7K3MX-9QP2D', 'H0V1C-0R5N6'];

  it.each([
    ['7K3MX-9QP2D', codes[0]],
    [' 7k3mx 9qp2d ', codes[0]],
    ['HOVIC0R5N6', codes[1]],
    ['7K3MX-9QP2', null],
    ['', null],
  ])('"%s" is %s', (typed, code) => {
    expect(codeTypedBack(typed, codes)).toBe(code);
  });
});
