import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '@tests/e2e/support/launch';
import { type Db, MongoClient } from 'mongodb';

/** A line of an account as it stands in the journal, with what its record says of it. */
export type BookLine = {
  readonly no: bigint;
  readonly key: string;
  readonly kind: string;
  readonly outcome: string;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly businessDate: string;
};

type StoredLine = {
  readonly book: string;
  readonly no: bigint;
  readonly amount?: bigint;
  readonly balanceAfter?: bigint;
  readonly businessDate?: string;
};

type StoredRecord = {
  readonly _id: string;
  readonly kind: string;
  readonly outcome: string;
  readonly lines: readonly StoredLine[];
};

type Administrator = { readonly username: string; readonly password: string; readonly source: string };

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** The password of this computer's own server: as it is kept, or opened by the key store that sealed it. */
async function administratorOf({ electron, profile }: Desk): Promise<Administrator> {
  const { backend, values } = readJson<{ backend: string; values: { databaseAdministrator: string } }>(
    join(profile, 'secrets.json'),
  );
  const sealed = values.databaseAdministrator;
  const text =
    backend === 'file'
      ? Buffer.from(sealed, 'base64').toString('utf8')
      : await electron.evaluate(
          ({ safeStorage }, kept) => safeStorage.decryptString(Buffer.from(kept, 'base64')),
          sealed,
        );
  return JSON.parse(text) as Administrator;
}

/** The port on which the server of a profile listens. */
export const portOf = (profile: string): number =>
  readJson<{ port: number }>(join(profile, 'database', 'branchbook.json')).port;

/** Reads the bank's database by the bare driver, past everything that Branchbook does, while its desk runs. */
export async function withBooks<T>(desk: Desk, read: (db: Db) => Promise<T>): Promise<T> {
  const { username, password, source } = await administratorOf(desk);
  const client = new MongoClient(`mongodb://127.0.0.1:${portOf(desk.profile)}/?directConnection=true`, {
    useBigInt64: true,
    auth: { username, password },
    authSource: source,
  });
  try {
    return await read(client.db('branchbook'));
  } finally {
    await client.close();
  }
}

/** All lines of a customer's account, in the order of its book. */
export async function linesOf(db: Db, account: string): Promise<readonly BookLine[]> {
  const book = `MAIN/account/${account}`;
  const records = await db.collection<StoredRecord>('journal').find({ 'lines.book': book }).toArray();
  return records
    .map(({ _id, kind, outcome, lines }) => {
      const line = lines.find((each) => each.book === book);
      const businessDate = lines.find((each) => each.businessDate !== undefined)?.businessDate;
      if (line?.amount === undefined || line.balanceAfter === undefined || businessDate === undefined) {
        throw new Error(`record ${_id} is not whole`);
      }
      const { no, amount, balanceAfter } = line;
      return { no, key: _id.split(':')[1] ?? '', kind, outcome, amount, balanceAfter, businessDate };
    })
    .sort((left, right) => Number(left.no - right.no));
}

/** What an account's book comes to by addition alone: not a balance that anything stored. */
export const balanceOf = (lines: readonly BookLine[]): bigint =>
  lines.reduce((sum, { amount }) => sum + amount, 0n);
