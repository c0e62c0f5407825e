/** What the bank knows of whoever a password is for. */
export type OwnFacts = {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly email: string;
  readonly phones: readonly string[];
  readonly bankName: string;
  readonly branchName: string;
};

/** What a password is compared by: case, accents, spaces and signs do not make it another one. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function datesOf(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const short = year.slice(2);
  const orders = [
    [day, month],
    [month, day],
  ];
  return orders.flatMap(([first, second]) => [
    `${first}${second}${year}`,
    `${year}${first}${second}`,
    `${first}${second}${short}`,
    `${short}${first}${second}`,
  ]);
}

/** The words that a password must not be made of, bare, the longest first; of what is not known, none. */
export function ownWordsOf(facts: Partial<OwnFacts>): readonly string[] {
  const { userId = '', firstName = '', lastName = '', birthDate = '', email = '', phones = [] } = facts;
  const names = [firstName, lastName].flatMap((name) => [name, ...name.split(/\s+/)]);
  const places = [facts.bankName ?? '', facts.branchName ?? ''];
  const contacts = [email.split('@')[0] ?? '', ...phones];
  const words = [...names, ...places, ...contacts, userId, ...datesOf(birthDate)].map(bare);
  return [...new Set(words)].filter((word) => word.length >= 2).sort((a, b) => b.length - a.length);
}
