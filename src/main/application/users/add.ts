import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import { permits } from '@shared/permissions';
import { refuse, succeed } from '@shared/result';

import type { UseCase } from '../useCase';
import type { AddPerson } from './addPerson';
import { firstPassword } from './firstPassword';

/**
 * Adds a user. The line's own permission is the least; the role asked for needs `user.add.<role>` as well. The
 * answer shows the first password this once: a repeat of the same key shows the same user without it.
 */
export const createAddUser =
  (dependencies: {
    readonly addPerson: AddPerson;
    readonly passwords: Passwords;
    readonly random: Random;
  }): UseCase<'users.add'> =>
  async ({ holder }, { key, role, branch, street, ...person }) => {
    if (!permits(holder, `user.add.${role}`, { branch })) return refuse('NOT_PERMITTED');
    const password = firstPassword(dependencies.random);
    const added = await dependencies.addPerson(
      {
        ...person,
        role,
        branch,
        street: street || null,
        status: 'Pending',
        addedBy: holder.userId,
        addedKey: key,
      },
      async () => ({
        hash: await dependencies.passwords.hash(password),
        mustChange: true,
        recoveryHashes: [],
      }),
    );
    if (!added.ok) return added;
    const { user, accountId, repeated } = added.value;
    return succeed({
      userId: user.userId,
      name: `${user.firstName} ${user.lastName}`,
      role: user.role,
      account: accountId,
      firstPassword: repeated ? null : password,
    });
  };
