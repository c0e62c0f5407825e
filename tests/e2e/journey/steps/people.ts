/** Invented people, as they stand on the form. */
export type Person = {
  readonly firstName: string;
  readonly lastName: string;
  /** As typed: day, month, year. */
  readonly birthDate: string;
  readonly gender: string;
  readonly email: string;
  readonly phone: string;
  readonly state: string;
  readonly city: string;
  readonly street: string;
};

export const superAdmin: Person = {
  firstName: 'Asha',
  lastName: 'Kulkarni',
  birthDate: '11/01/1985',
  gender: 'Female',
  email: 'asha.kulkarni@sahyadri.example',
  phone: '9820012345',
  state: 'Maharashtra',
  city: 'Pune',
  street: '14 Mill Lane',
};

export const customer: Person = {
  firstName: 'Kavya',
  lastName: 'Iyer',
  birthDate: '23-09-1994',
  gender: 'Female',
  email: 'kavya.iyer@example.com',
  phone: '9822010333',
  state: 'Karnataka',
  city: 'Mysuru',
  street: 'B-7 Lake View',
};

export const employee: Person = {
  firstName: 'Arjun',
  lastName: 'Deshpande',
  birthDate: '02071990',
  gender: 'Male',
  email: 'arjun.deshpande@sahyadri.example',
  phone: '9811098110',
  state: 'Maharashtra',
  city: 'Nashik',
  street: '3 College Road',
};

export const fullName = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** Long enough for each role, and nobody's name or birth date. */
export const passwords = {
  superAdmin: 'lantern-gravel-orbit-27',
  employee: 'walnut-harbour-ticket-63',
  customer: 'paper boats on the lake',
} as const;
