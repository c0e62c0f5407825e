/** As many people as a bank may have, with names as names are spread: a few are everybody's, most are rare. */
import type { NameWordDocument } from '@main/adapters/mongo/schema/collections/nameWords';
import { type UserDocument, users } from '@main/adapters/mongo/schema/collections/users';
import { createPeopleFigureStore } from '@main/adapters/mongo/stores/peopleFigures';
import { documentOf } from '@main/adapters/mongo/stores/userDocuments';
import { deletesOf } from '@main/domain/people/nameWords';
import type { UserRecord } from '@main/ports/users';
import { defaultTimeZone } from '@shared/businessDate';
import { firstUserId, uuidV7 } from '@shared/ids';
import type { Role, Status } from '@shared/permissions';
import type { Db, MongoClient } from 'mongodb';

const heads =
  'aa bha cha da dee e ga ha i ja ka ku la ma mee na ni o pa pra ra ri sa sha su ta u va vi ya'.split(' ');
const middles = 'bi da dha ga ha ja ka la lo ma na nee pa ra ri ru sha ta tha va vi ya'.split(' ');
const tails = 'n ni la ra ri sh shi ta th ti ya m k l r v nt nd'.split(' ');

const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** A made-up name, another for each index. */
function nameAt(index: number): string {
  const at = index * 104_729;
  const parts = [tails, middles, middles, heads];
  let rest = at;
  const sounds = parts.map((all) => {
    const sound = pick(all, rest);
    rest = Math.floor(rest / all.length);
    return sound;
  });
  return sounds.toReversed().join('');
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const firstNames = Array.from({ length: 2_000 }, (_, index) => capital(nameAt(index)));
const lastNames = Array.from({ length: 5_000 }, (_, index) => capital(nameAt(index + 2_000)));

/** Chance that follows from the index alone: the same people every time. */
const chance = (index: number, salt: number): number => {
  const mixed = Math.imul(index ^ (salt * 0x9e37_79b9), 0x85eb_ca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((again ^ (again >>> 16)) >>> 0) / 2 ** 32;
};

/** By Zipf's law: the name of rank r is 1/r as frequent as the first. */
const byZipf = (names: readonly string[], share: number): string =>
  pick(names, Math.floor(names.length ** share) - 1);

const dayMs = 86_400_000;

export type ManyPeople = { readonly people: number; readonly branches: number; readonly now: Date };

export const branchAt = (index: number): string => `B${String(index).padStart(3, '0')}`;

function roleAt(index: number): Role {
  if (index % 10_000 === 7) return 'Admin';
  return index % 100 === 9 ? 'Employee' : 'Customer';
}

function statusAt(index: number): Status {
  const share = chance(index, 3);
  if (share < 0.005) return 'Suspended';
  if (share < 0.02) return 'Inactive';
  return share < 0.1 ? 'Pending' : 'Active';
}

/** The person with this index. Each tenth has another word in their name. */
export function personAt(index: number, { branches, now }: Omit<ManyPeople, 'people'>): UserRecord {
  const addedAt = new Date(now.getTime() - Math.floor(chance(index, 4) * 1_500 * dayMs));
  const status = statusAt(index);
  const since = (now.getTime() - addedAt.getTime()) * chance(index, 5) ** 2;
  const first = byZipf(firstNames, chance(index, 1));
  return {
    userId: String(BigInt(firstUserId) + BigInt(index)),
    branch: branchAt(index % branches),
    home: branchAt(index % branches),
    role: roleAt(index),
    status,
    duties: [],
    bookNo: 1,
    detailsNo: 0,
    firstName: index % 10 === 0 ? `${first} ${byZipf(firstNames, chance(index, 6))}` : first,
    lastName: byZipf(lastNames, chance(index, 2)),
    email: `${first.toLowerCase()}.${index}@example.com`,
    phones: [String(6_000_000_000 + ((index * 3_999_971) % 4_000_000_000))],
    birthDate: '1990-05-17',
    gender: 'Other',
    state: 'Maharashtra',
    city: 'Pune',
    street: null,
    addedBy: null,
    addedAt,
    addedKey: uuidV7(index, new Uint8Array(10)),
    lastSignIn: status === 'Pending' ? null : new Date(now.getTime() - Math.floor(since)),
    recorded: true,
  };
}

const perInsert = 2_000;

/** Puts them there, past the application; goes on where an earlier making ended. */
export async function makePeople(client: MongoClient, db: Db, wanted: ManyPeople): Promise<void> {
  const collection = db.collection<UserDocument>(users.name);
  const words = db.collection<NameWordDocument>('nameWords');
  const names = [...firstNames, ...lastNames].map((name) => name.toLowerCase());
  await words.bulkWrite(
    [...new Set(names)].map((word) => ({
      updateOne: { filter: { _id: word }, update: { $set: { deletes: [...deletesOf(word)] } }, upsert: true },
    })),
    { ordered: false },
  );
  for (let from = await collection.estimatedDocumentCount(); from < wanted.people; from += perInsert) {
    const count = Math.min(perInsert, wanted.people - from);
    const people = Array.from({ length: count }, (_, index) => personAt(from + index, wanted));
    await collection.insertMany(
      people.map((person) => documentOf(person, defaultTimeZone)),
      { ordered: false },
    );
  }
  await createPeopleFigureStore(client, db).rebuild();
}
