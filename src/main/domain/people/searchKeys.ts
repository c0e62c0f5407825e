/** Text as it is compared in a search: one form, lower case, single spaces. */
export const searchForm = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

type Searchable = {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
};

/** What the database keeps at most: a name's lower case can be longer than the name. */
const longestKey = 254;
const mostKeys = 40;

/** By what a person is found: each key is matched from its start (user ID, e-mail, names in both orders). */
export function searchKeysOf({ userId, firstName, lastName, email }: Searchable): string[] {
  const first = searchForm(firstName);
  const last = searchForm(lastName);
  const keys = [userId, searchForm(email), `${first} ${last}`, `${last} ${first}`];
  const words = `${first} ${last}`.split(' ');
  return [...new Set([...keys, ...words])].map((key) => key.slice(0, longestKey)).slice(0, mostKeys);
}

/** By what a list of people is sorted as names. */
export const sortNameOf = ({ firstName, lastName }: Searchable): string =>
  `${searchForm(firstName)} ${searchForm(lastName)}`.slice(0, longestKey);
