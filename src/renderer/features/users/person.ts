import type { CallOutput } from '@shared/contract';
import type { genders } from '@shared/contract/people';
import { phonesOf } from '../../ui';

/** A person in a form, every field a text. */
export const emptyPerson = {
  firstName: '',
  lastName: '',
  birthDate: '',
  gender: '',
  email: '',
  phones: '',
  state: '',
  city: '',
  street: '',
};

type Gender = (typeof genders)[number];

/** The person as a command carries one. It may be wrong still: the contract's schema says where. */
export function personOf(values: Readonly<typeof emptyPerson>) {
  const { firstName, lastName, birthDate, gender, email, phones, state, city, street } = values;
  return {
    firstName,
    lastName,
    birthDate,
    gender: gender as Gender,
    email,
    phones: phonesOf(phones),
    state,
    city,
    ...(street.trim() !== '' && { street }),
  };
}

/** A person that the bank knows, as a form has one. */
export function typedPerson(person: CallOutput<'users.get'>): Readonly<typeof emptyPerson> {
  const { firstName, lastName, birthDate, gender, email, phones, state, city, street } = person;
  return {
    firstName,
    lastName,
    birthDate,
    gender,
    email,
    phones: phones.join('\n'),
    state,
    city,
    street: street ?? '',
  };
}
