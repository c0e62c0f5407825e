import type { InsertOutcome, NewPerson } from '@main/ports/users';
import type { FieldErrorCode, FieldErrors } from '@shared/errors';
import type { ClientSession, Db, MongoClient } from 'mongodb';
import { type AccountDocument, accounts } from '../schema/collections/accounts';
import { type CredentialDocument, credentials } from '../schema/collections/credentials';
import { type UserDocument, users } from '../schema/collections/users';
import { keepNameWords } from './nameWords';
import { movePerson } from './peopleCounters';
import { inTransaction, isDuplicate, untilAnswered } from './transaction';
import { documentOf, emailLowerOf } from './userDocuments';

const product = 'savings';

type Wanted = Pick<NewPerson['user'], 'email' | 'phones' | 'addedKey'>;

/** Which of a person's e-mail and phones belong to somebody else; a person added under the same key is the same. */
export async function takenFields(db: Db, { email, phones, addedKey }: Wanted): Promise<FieldErrors | null> {
  const emailLower = emailLowerOf(email);
  const holders = await db
    .collection<UserDocument>(users.name)
    .find(
      { $or: [{ emailLower }, { phones: { $in: [...phones] } }], addedKey: { $ne: addedKey } },
      { readConcern: 'majority' },
    )
    .project<Pick<UserDocument, 'emailLower' | 'phones'>>({ emailLower: 1, phones: 1 })
    .toArray();
  const fields: Record<string, FieldErrorCode> = {};
  if (holders.some((holder) => holder.emailLower === emailLower)) fields.email = 'taken';
  phones.forEach((phone, index) => {
    if (holders.some((holder) => holder.phones.includes(phone))) fields[`phones.${index}`] = 'taken';
  });
  return Object.keys(fields).length > 0 ? fields : null;
}

/** Whose documents stand under this key: ours from a commit whose answer was lost, or an earlier request's. */
async function standsUnderKey(db: Db, { user }: NewPerson): Promise<InsertOutcome | null> {
  const found = await db
    .collection<UserDocument>(users.name)
    .findOne({ addedKey: user.addedKey }, { readConcern: { level: 'majority' }, projection: { _id: 1 } });
  if (!found) return null;
  return { outcome: found._id === user.userId ? 'added' : 'repeated' };
}

async function write(
  db: Db,
  session: ClientSession,
  { user, credential, account }: NewPerson,
  document: UserDocument,
): Promise<void> {
  await db.collection<UserDocument>(users.name).insertOne(document, { session });
  const secret: CredentialDocument = {
    _id: user.userId,
    hash: credential.hash,
    mustChange: credential.mustChange,
    changedAt: credential.issuedAt ?? user.addedAt,
    failures: 0,
    blockedUntil: null,
    recoveryHashes: [...credential.recoveryHashes],
    recovery: null,
  };
  await db.collection<CredentialDocument>(credentials.name).insertOne(secret, { session });
  if (account) {
    const { userId, branch, addedKey } = user;
    const { accountId: _id, openedOn } = account;
    const opened: AccountDocument = { _id, userId, branch, product, openedOn, addedKey };
    await db.collection<AccountDocument>(accounts.name).insertOne(opened, { session });
  }
  // Last: whoever else adds somebody to the branch now is in the way here, and for as short a time as can be.
  await movePerson(db, session, null, document);
}

/**
 * Writes person, credential and account in one transaction. A conflict, a lost answer and a duplicate whose
 * holder is not to be seen (another transaction that may yet be taken back) all mean: begin again.
 */
export async function insertPerson(
  client: MongoClient,
  db: Db,
  person: NewPerson,
  timeZone: string,
): Promise<InsertOutcome> {
  const document = documentOf(person.user, timeZone);
  await keepNameWords(db, document);
  return untilAnswered<InsertOutcome>(
    async () => {
      await inTransaction(client, (session) => write(db, session, person, document));
      return { outcome: 'added' };
    },
    async (error) => {
      const stands = await standsUnderKey(db, person);
      if (stands) return stands;
      const fields = isDuplicate(error) ? await takenFields(db, person.user) : null;
      return fields && { outcome: 'taken', fields };
    },
  );
}
