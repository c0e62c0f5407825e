import { draftOfRecord, draftToRecord } from '@renderer/app/draft';
import { shownDetails } from '@renderer/app/errorTexts';
import { amountDigits } from '@renderer/app/form';
import { errorUnder } from '@renderer/app/formErrors';
import { isDefinite, mintKey } from '@renderer/app/idempotency';
import { english } from '@renderer/i18n/english';
import { phonesOf } from '@renderer/ui/PhoneList';
import { contract } from '@shared/contract';
import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import { errorCodes, fieldErrorCodes } from '@shared/errors';
import { uuidV7Pattern } from '@shared/ids';
import { describe, expect, test } from 'vitest';

const person = {
  key: '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e',
  role: 'Customer',
  branch: 'MAIN',
  firstName: 'Kavya',
  lastName: 'Iyer',
  email: 'kavya.iyer@example.com',
  birthDate: '1995-01-11',
  phones: ['9822010333'],
  gender: 'Female',
  state: 'Maharashtra',
  city: 'Pune',
};

const wrongIn = (changed: object) => {
  const input = { ...person, ...changed };
  const checked = contract['users.add'].input.safeParse(input);
  return checked.success ? {} : fieldErrorsOf(checked.error, input);
};

describe('what is wrong with a field', () => {
  test.each([
    [{}, {}],
    [{ firstName: '' }, { firstName: 'required' }],
    [{ firstName: '   ' }, { firstName: 'required' }],
    [{ firstName: 'x'.repeat(61) }, { firstName: 'tooLong' }],
    [{ email: 'kavya' }, { email: 'invalid' }],
    [{ phones: [] }, { phones: 'required' }],
    [{ phones: ['98220', '9822010333'] }, { 'phones.0': 'invalid' }],
    [{ phones: ['९८२२०१०३३३'] }, { 'phones.0': 'invalid' }],
    [{ phones: ['9822010333\n'] }, { 'phones.0': 'invalid' }],
    [{ phones: ['9822010333', '9822010333'] }, { phones: 'taken' }],
    [{ gender: '' }, { gender: 'required' }],
    [{ state: 'Bavaria' }, { state: 'notAllowed' }],
    [{ city: 'Patna' }, { city: 'notAllowed' }],
    [{ birthDate: '29/02/2023' }, { birthDate: 'invalid' }],
  ])('%j → %j', (changed, wrong) => {
    expect(wrongIn(changed)).toEqual(wrong);
  });

  test('of a list its first wrong part is the list’s error', () => {
    expect(errorUnder({ 'phones.1': 'taken' }, 'phones')).toBe('taken');
    expect(errorUnder({ phonesOther: 'taken' }, 'phones')).toBeUndefined();
  });

  test('amounts below ₹1.00 are too small, and no amount is none', () => {
    const wrongAmount = (text: string) => {
      const input = { key: person.key, deskId: 'K7M2P9QX', amount: amountDigits(text) };
      const checked = contract['desks.float'].input.safeParse(input);
      return checked.success ? undefined : fieldErrorsOf(checked.error, input).amount;
    };
    expect(['0.99', '', '10.005', 'ten', '1'].map(wrongAmount)).toEqual([
      'tooSmall',
      'required',
      'invalid',
      'invalid',
      undefined,
    ]);
  });
});

describe('the key of a form', () => {
  test('is a UUIDv7, a new one each time', () => {
    const [one, other] = [mintKey(), mintKey()];
    expect(one).toMatch(uuidV7Pattern);
    expect(one).not.toBe(other);
  });

  test('is kept while it is not known whether the command was done', () => {
    const kept = errorCodes.filter((code) => !isDefinite(code));
    expect(kept).toEqual([
      'INTERNAL',
      'NOT_SIGNED_IN',
      'SESSION_LOCKED',
      'STEP_UP_NEEDED',
      'DATABASE_UNAVAILABLE',
      'CONFIRMING',
      'CANCELLED',
    ]);
  });

  test('is part of the draft, beside the fields', () => {
    const draft = { key: person.key, values: { amount: '5,000' } };
    expect(draftOfRecord(draftToRecord(draft))).toEqual(draft);
    expect(draftOfRecord(null)).toBeNull();
    expect(draftOfRecord({ amount: '5' })).toBeNull();
  });
});

describe('the words of a failure', () => {
  test('every code has its own', () => {
    expect(Object.keys(english.errors.codes)).toEqual([...errorCodes]);
    expect(Object.keys(english.errors.fields)).toEqual([...fieldErrorCodes]);
    const said = Object.values(english.errors.codes).map(({ what }) => what);
    expect(new Set(said).size).toBe(said.length);
  });

  test('shows amounts in rupees and everything else as it is', () => {
    expect(shownDetails({ available: '200050', reason: 'x' })).toMatchObject({
      available: '₹2,000.50',
      seconds: '…',
      reason: 'x',
    });
  });
});

test('the numbers of a phone list leave out what is empty', () => {
  expect(phonesOf('9822010333\n\n9130044552')).toEqual(['9822010333', '9130044552']);
  expect(phonesOf('')).toEqual([]);
});
