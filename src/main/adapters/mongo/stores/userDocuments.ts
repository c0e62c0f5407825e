import { searchKeysOf, sortNameOf } from '@main/domain/people/searchKeys';
import type { UserDetails, UserRecord } from '@main/ports/users';
import type { UserDocument } from '../schema/collections/users';

/** An e-mail address as it is compared: letters of either case are one address. */
export const emailLowerOf = (email: string): string => email.toLowerCase();

export const recordOf = (document: UserDocument): UserRecord => {
  const { _id, emailLower: _emailLower, sortName: _sortName, words: _words, ...rest } = document;
  return { userId: _id, ...rest };
};

/** Name, contact and address as a document has them, with what it is unique by, sorted by and found by. */
export function detailFieldsOf(userId: string, { phones, ...details }: UserDetails) {
  return {
    ...details,
    phones: [...phones],
    emailLower: emailLowerOf(details.email),
    sortName: sortNameOf({ userId, ...details }),
    words: searchKeysOf({ userId, ...details }),
  };
}

export function documentOf(user: UserRecord): UserDocument {
  const { userId, duties, ...rest } = user;
  return { _id: userId, ...rest, ...detailFieldsOf(userId, rest), duties: [...duties] };
}
