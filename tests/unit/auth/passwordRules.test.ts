import { isListed } from '@main/domain/access/breachedPasswords';
import { type PasswordContext, passwordProblem } from '@main/domain/access/passwordRules';
import { describe, expect, it } from 'vitest';

const context: PasswordContext = {
  staff: false,
  userId: '56125810030',
  firstName: 'Sanjay Kumar',
  lastName: 'Banerjee',
  birthDate: '1995-01-11',
  email: 'sanjay.banerjee10@example.com',
  phones: ['9000000010'],
  bankName: 'Hooghly Cooperative Bank',
  branchName: 'Main',
};

const problem = (password: string, change: Partial<PasswordContext> = {}) =>
  passwordProblem(password, { ...context, ...change });

describe('the length of a password', () => {
  it.each([
    ['customer', 'kite-hill!', null],
    ['customer', 'kite-hill', 'tooShort'],
    ['staff', 'kites over hill', null],
    ['staff', 'kites over hil', 'tooShort'],
    ['staff', '🪁🏔🌾🐫🛶🎋🧵🪔🥥🦚🛕🎏🪷🐘🌙', null],
    ['staff', '🪁🏔🌾🐫🛶🎋🧵🪔🥥🦚🛕🎏🪷🐘', 'tooShort'],
    ['customer', `${'kite '.repeat(25)}abc`, null],
    ['customer', `${'kite over the hill '.repeat(6)}and a longer ten`, 'tooLong'],
  ])('for %s: %j is %s', (who, password, expected) => {
    const text = expected === 'tooLong' ? password.padEnd(129, '.') : password;
    expect(problem(text, { staff: who === 'staff' })).toBe(expected);
  });

  it('is counted after composing: two spellings of one password have one length', () => {
    expect(problem('éàüéàüéàü'.normalize('NFD'))).toBe('tooShort');
    expect(problem('éàüéàüéàü')).toBe('tooShort');
  });

  it('is the only thing counted: any letters will do', () => {
    for (const password of [
      'correct horse battery',
      'only lower letters',
      'НИЧЕГО КРОМЕ БУКВ',
      '48151623427315',
    ]) {
      expect(problem(password)).toBeNull();
    }
  });
});

describe('a password made of what the bank knows of its owner', () => {
  it.each([
    ['Test@11011995'],
    ['my birthday 11/01/1995'],
    ['19950111 is the day'],
    ['born on 1995-01-11'],
    ['01-11-95 american'],
    ['sanjay is my name'],
    ['B.a.n.e.r.j.e.e rules'],
    ['SANJAYKUMAR!!!'],
    ['call 9000000010'],
    ['56125810030 abcdef'],
    ['sanjay.banerjee10'],
    ['hooghly cooperative bank 1'],
    ['mainmain12345'],
  ])('%j is refused', (password) => {
    expect(problem(password)).toBe('personal');
  });

  it('is not one that has a short name in it by chance', () => {
    expect(problem('trampoline programme', { firstName: 'Ram' })).toBeNull();
    expect(problem('RamRamRam12', { firstName: 'Ram' })).toBe('personal');
    expect(problem('a remaining chance')).toBeNull();
  });

  it('is found with accents and other scripts too', () => {
    expect(problem('Ánjali at the mill', { firstName: 'Anjali' })).toBe('personal');
    expect(problem('मेरा नाम संजय है ठीक', { firstName: 'संजय' })).toBe('personal');
  });
});

describe('a password that is guessed first', () => {
  it.each([
    ['1234567890'],
    ['qwertyuiop'],
    ['QwertyUiop'],
    ['1qaz2wsx3edc4rfv'],
    ['aaaaaaaaaaaaaaa'],
    ['abababababab'],
    ['passwordpassword'],
    ['passwordpasswordpassword'],
  ])('%j is refused', (password) => {
    expect(problem(password)).toBe('breached');
  });

  it('is looked up among the three thousand most used', () => {
    for (const known of ['123456', 'password', 'Dragon', 'baseball']) expect(isListed(known)).toBe(true);
    expect(isListed('seven green kites')).toBe(false);
  });
});
