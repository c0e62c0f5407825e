/** Text as it is compared in a search: one form, lower case, single spaces. */
export const searchForm = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

type Named = { readonly firstName: string; readonly lastName: string };

/** What the database keeps at most: a name's lower case can be longer than the name. */
const longestKey = 254;
/** Of a name with more words, those beyond are not looked up in twos. */
export const mostWordsInTwos = 6;
const mostKeys = 40;

/** By what a list of people is sorted as names. */
export const sortNameOf = ({ firstName, lastName }: Named): string =>
  `${searchForm(firstName)} ${searchForm(lastName)}`.slice(0, longestKey);

/** By what a person is found: every word of the name, and every two of them in either order. */
export function searchKeysOf(named: Named): string[] {
  const words = [...new Set(sortNameOf(named).split(' '))].filter((word) => word !== '');
  const paired = words.slice(0, mostWordsInTwos);
  const twos = paired.flatMap((one) =>
    paired.filter((other) => other !== one).map((other) => `${one} ${other}`.slice(0, longestKey)),
  );
  return [...new Set([...twos, ...words])].slice(0, mostKeys);
}
