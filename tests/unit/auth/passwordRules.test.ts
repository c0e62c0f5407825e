import { isListed } from '@main/domain/access/breachedPasswords';
import { type PasswordContext, passwordProblem } from '@main/domain/access/passwordRules';
import { createPasswordJudge } from '@shared/passwordStrength';
import { describe, expect, it } from 'vitest';

const judge = createPasswordJudge();

const context: PasswordContext = {
  staff: false,
  hasSecondFactor: false,
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
  passwordProblem(password, { ...context, ...change }, judge);

describe('the length of a password', () => {
  it.each([
    ['customer', 'kite-hill!', null],
    ['customer', 'kite-hill', 'tooShort'],
    ['staff', 'kites over hill', null],
    ['staff', 'kites over hil', 'tooShort'],
    ['staff', '🪁🏔🌾🐫🛶🎋🧵🪔🥥🦚🛕🎏🪷🐘🌙', null],
    ['staff', '🪁🏔🌾🐫🛶🎋🧵🪔🥥🦚🛕🎏🪷🐘', 'tooShort'],
    ['staff with a second factor', 'kites on hil', null],
    ['staff with a second factor', 'kites on hi', 'tooShort'],
    ['customer', `${'kite '.repeat(25)}abc`, null],
    ['customer', `${'kite over the hill '.repeat(6)}and a longer ten`, 'tooLong'],
  ])('for %s: %j is %s', async (who, password, expected) => {
    const text = expected === 'tooLong' ? password.padEnd(129, '.') : password;
    const change = { staff: who !== 'customer', hasSecondFactor: who === 'staff with a second factor' };
    expect(await problem(text, change)).toBe(expected);
  });

  it('is counted after composing: two spellings of one password have one length', async () => {
    expect(await problem('éàüéàüéàü'.normalize('NFD'))).toBe('tooShort');
    expect(await problem('éàüéàüéàü')).toBe('tooShort');
  });

  it('is the only thing counted: any letters will do', async () => {
    for (const password of [
      'correct horse battery',
      'only lower letters',
      'НИЧЕГО КРОМЕ БУКВ',
      '83047 51962 70438',
    ]) {
      expect(await problem(password)).toBeNull();
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
  ])('%j is refused', async (password) => {
    expect(await problem(password)).toBe('personal');
  });

  it('is not one that has a short name in it by chance', async () => {
    expect(await problem('trampoline programme', { firstName: 'Ram' })).toBeNull();
    expect(await problem('RamRamRam12', { firstName: 'Ram' })).toBe('personal');
    expect(await problem('a remaining chance')).toBeNull();
  });

  it('is found with accents and other scripts too', async () => {
    expect(await problem('Ánjali at the mill', { firstName: 'Anjali' })).toBe('personal');
    expect(await problem('मेरा नाम संजय है ठीक', { firstName: 'संजय' })).toBe('personal');
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
  ])('%j is refused', async (password) => {
    expect(await problem(password)).toBe('breached');
  });

  it('is looked up among the three thousand most used', () => {
    for (const known of ['123456', 'password', 'Dragon', 'baseball']) expect(isListed(known)).toBe(true);
    expect(isListed('seven green kites')).toBe(false);
  });
});

describe('a password that is guessed soon', () => {
  it.each([
    ['Password123456!'],
    ['iloveyouforever'],
    ['december20252025'],
    ['summer summer 2026'],
    ['48151623427315'],
  ])('%j is refused', async (password) => {
    expect(await problem(password)).toBe('guessable');
  });

  it('is one of its owner’s words, though nobody else’s', async () => {
    expect(await judge('zanzibarquetta', [])).not.toBe('guessable');
    expect(await judge('zanzibarquetta', ['zanzibar', 'quetta'])).toBe('guessable');
  });

  it('is the same in either spelling', async () => {
    expect(await judge('ﬁfteen charact'.normalize('NFKC'), [])).toBe(await judge('ﬁfteen charact', []));
  });
});
