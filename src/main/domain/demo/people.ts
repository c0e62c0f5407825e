import { addDays, type BusinessDate } from '@shared/businessDate';
import { type Random, seededRandom } from './random';

/** A made-up person with all the fields of the form; nobody real. */
export type DemoPerson = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phones: readonly [string];
  readonly birthDate: BusinessDate;
  readonly gender: 'Female' | 'Male';
  readonly state: string;
  readonly city: string;
  readonly street: string;
};

type Name = readonly [shown: string, latin: string];

const women: readonly [Name, ...Name[]] = [
  ['Asha', 'asha'],
  ['Meera', 'meera'],
  ['Kavita', 'kavita'],
  ['Lakshmi', 'lakshmi'],
  ['सुनीता', 'sunita'],
  ['Farida', 'farida'],
  ['Ananya', 'ananya'],
  ['Jaspreet', 'jaspreet'],
  ['Rekha', 'rekha'],
  ['Mary', 'mary'],
];

const men: readonly [Name, ...Name[]] = [
  ['Sanjay', 'sanjay'],
  ['Arjun', 'arjun'],
  ['Imran', 'imran'],
  ['Rahul', 'rahul'],
  ['रमेश', 'ramesh'],
  ['Thomas', 'thomas'],
  ['Vikram', 'vikram'],
  ['Harpreet', 'harpreet'],
  ['Karthik', 'karthik'],
  ['Debashis', 'debashis'],
];

const lastNames: readonly [Name, ...Name[]] = [
  ['Banerjee', 'banerjee'],
  ['Rao', 'rao'],
  ['Sharma', 'sharma'],
  ['Iyer', 'iyer'],
  ['यादव', 'yadav'],
  ['Khan', 'khan'],
  ['Patel', 'patel'],
  ['Singh', 'singh'],
  ['Das', 'das'],
  ['Nair', 'nair'],
  ['Kulkarni', 'kulkarni'],
  ['Gupta', 'gupta'],
];

const homes: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['West Bengal', 'Kolkata'],
  ['West Bengal', 'Howrah'],
  ['Maharashtra', 'Pune'],
  ['Karnataka', 'Mysuru'],
  ['Kerala', 'Kochi'],
  ['Uttar Pradesh', 'Lucknow'],
  ['Tamil Nadu', 'Madurai'],
  ['Gujarat', 'Surat'],
];

const streets: readonly [string, ...string[]] = [
  'Lake View Road',
  'Station Road',
  'Gandhi Marg',
  'Temple Street',
  'Mill Lane',
  'Park Street',
];

const personOf = (index: number, random: Random, today: BusinessDate): DemoPerson => {
  const gender = random.chance(0.5) ? 'Female' : 'Male';
  const [firstName, first] = random.pick(gender === 'Female' ? women : men);
  const [lastName, last] = random.pick(lastNames);
  const [state, city] = random.pick(homes);
  return {
    firstName,
    lastName,
    email: `${first}.${last}${index}@example.com`,
    phones: [`${9_000_000_000 + index}`],
    birthDate: addDays(today, -random.between(20 * 365, 70 * 365)),
    gender,
    state,
    city,
    street: `${random.between(1, 240)} ${random.pick(streets)}`,
  };
};

/** `count` people, told apart by their number; the same seed gives the same people. */
export function demoPeople(seed: number, count: number, today: BusinessDate): DemoPerson[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => personOf(index + 1, random, today));
}
