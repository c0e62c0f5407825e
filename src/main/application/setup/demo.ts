import { type Result, succeed } from '@shared/result';
import { type DemoAccess, type DemoDependencies, fillDemo } from '../demo/fill';
import type { JobControl } from '../useCase';
import { firstPassword } from '../users/firstPassword';
import type { CreateBankDependencies } from './createBank';
import type { BankInMaking, DeskIdentity } from './making';

export type DemoOfBank = {
  readonly customers: number;
  readonly months: number;
  readonly today: string;
  readonly superAdmin: string;
  readonly identity: DeskIdentity;
  /** The real time, under which people sign in; the clock shows that of the demo. */
  readonly now: Date;
};

/** One seed for all: every demo bank of the same size is the same bank. */
const seed = 1;

/** Fills a new bank with a demo's people and what they do, through the same ways that people use. */
export async function fillNewBank(
  { addPerson, posting, setTime }: BankInMaking,
  { customers, months, today, superAdmin, identity, now }: DemoOfBank,
  { passwords, random, ids }: Pick<CreateBankDependencies, 'passwords' | 'random' | 'ids'>,
  job: JobControl,
): Promise<Result<readonly DemoAccess[]>> {
  const branch = identity.branch.branch;
  // One hash for all who never sign in: a password that nobody was told, hashed once.
  const nobodysHash = await passwords.hash(firstPassword(random));

  const addDemoPerson: DemoDependencies['addPerson'] = async (person, role, signsIn) => {
    const password = firstPassword(random);
    const added = await addPerson(
      {
        ...person,
        role,
        branch,
        status: signsIn ? 'Pending' : 'Active',
        addedBy: superAdmin,
        addedKey: ids.key(),
      },
      async () => ({
        hash: signsIn ? await passwords.hash(password) : nobodysHash,
        mustChange: signsIn,
        issuedAt: now,
        recoveryHashes: [],
      }),
    );
    if (!added.ok) return added;
    const { user, accountId } = added.value;
    return succeed({ userId: user.userId, account: accountId, firstPassword: password });
  };

  return fillDemo(
    { seed, customers, months, today, branch, desk: identity.deskId, superAdmin },
    { addPerson: addDemoPerson, post: posting.post, setTime, newKey: ids.key },
    job,
  );
}
