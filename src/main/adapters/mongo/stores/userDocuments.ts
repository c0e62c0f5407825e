import { searchKeysOf, sortNameOf } from '@main/domain/people/searchKeys';
import type { UserRecord } from '@main/ports/users';
import type { UserDocument } from '../schema/collections/users';

/** An e-mail address as it is compared: letters of either case are one address. */
export const emailLowerOf = (email: string): string => email.toLowerCase();

export const recordOf = (document: UserDocument): UserRecord => {
  const { _id, emailLower: _emailLower, sortName: _sortName, words: _words, ...rest } = document;
  return { userId: _id, ...rest };
};

/** The document of a person, with what it is unique by, sorted by and found by. */
export function documentOf(user: UserRecord): UserDocument {
  const { userId, phones, duties, ...rest } = user;
  return {
    _id: userId,
    ...rest,
    phones: [...phones],
    duties: [...duties],
    emailLower: emailLowerOf(user.email),
    sortName: sortNameOf(user),
    words: searchKeysOf(user),
  };
}
