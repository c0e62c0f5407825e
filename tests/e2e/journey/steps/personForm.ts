import type { Page } from '@playwright/test';
import { handsOn } from './hands';
import type { Person } from './people';

/** The fields of a person, in the order in which they stand. */
export async function fillPerson(page: Page, person: Person): Promise<void> {
  const hands = handsOn(page);
  await hands.fillIn('First name', person.firstName);
  await hands.fillIn('Last name', person.lastName);
  await hands.fillIn('Birth date', person.birthDate);
  await hands.choose('Gender', person.gender);
  await hands.fillIn('E-mail', person.email);
  await hands.fillIn('Phone', person.phone);
  await hands.choose('State or union territory', person.state);
  await hands.choose('City', person.city);
  await hands.fill(page.getByLabel('Street and house'), person.street);
}
