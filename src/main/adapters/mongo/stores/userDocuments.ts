import { searchKeysOf, sortNameOf } from '@main/domain/people/searchKeys';
import type { UserDetails, UserRecord } from '@main/ports/users';
import { dateIn } from '@shared/businessDate';
import { never, type UserDocument } from '../schema/collections/users';

/** An e-mail address as it is compared: letters of either case are one address. */
export const emailLowerOf = (email: string): string => email.toLowerCase();

export const recordOf = (document: UserDocument): UserRecord => {
  const {
    _id: userId,
    lastSignIn,
    emailLower: _emailLower,
    sortName: _sortName,
    words: _words,
    addedOn: _addedOn,
    signedInOn: _signedInOn,
    ...rest
  } = document;
  return { userId, ...rest, lastSignIn: lastSignIn.getTime() === never.getTime() ? null : lastSignIn };
};

/** Name, contact and address as a document has them, with what it is unique by, sorted by and found by. */
export function detailFieldsOf({ phones, ...details }: UserDetails) {
  return {
    ...details,
    phones: [...phones],
    emailLower: emailLowerOf(details.email),
    sortName: sortNameOf(details),
    words: searchKeysOf(details),
  };
}

/** A person's document; the days that they are counted by are those of their branch. */
export function documentOf(user: UserRecord, timeZone: string): UserDocument {
  const { userId, duties, addedAt, lastSignIn, ...rest } = user;
  return {
    _id: userId,
    ...rest,
    ...detailFieldsOf(rest),
    duties: [...duties],
    addedAt,
    lastSignIn: lastSignIn ?? never,
    addedOn: dateIn(timeZone, addedAt),
    signedInOn: lastSignIn && dateIn(timeZone, lastSignIn),
  };
}
