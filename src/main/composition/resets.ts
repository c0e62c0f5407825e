import type { AuthDependencies, AuthPlace } from '@main/application/auth';
import { createMailer } from '@main/application/mailing/mailer';
import { createMailServer, createMailSettings } from '@main/application/mailing/settings';
import { createWords } from '@main/application/mailing/words';
import { createResets } from '@main/application/resets';
import { createPace, resetPace } from '@main/application/resets/pace';
import type { BankServices } from '@main/application/services';
import type { DeskIdentity } from '@main/application/setup/making';
import { userBook } from '@main/domain/ledger/books';
import type { DeskAccess } from '@main/ports/database';
import type { Secrets } from '@main/ports/secrets';
import type { BankParts } from './bankParts';
import type { Environment } from './environment';

export type BankServiceOptions = {
  readonly parts: BankParts;
  readonly identity: DeskIdentity;
  readonly access: DeskAccess | null;
  /** Of this desk. */
  readonly secrets: Secrets;
};

/** The desk at which people sign in. */
export const placeOf = ({ deskId, kind, branch, bank }: DeskIdentity): AuthPlace => ({
  deskId,
  kind,
  branch: branch.branch,
  branchName: branch.name,
  bankName: bank.name,
});

/**
 * People as their own books have them, for whoever is nobody yet: the same commands whether or not there is such a
 * person.
 */
export const peopleOf = (
  { currentUser, posting }: BankParts,
  branch: string,
): Pick<AuthDependencies['users'], 'byId'> => ({
  byId: async (userId) => {
    const found = await currentUser(userId);
    if (found.ok) return found.value;
    await posting.books.head(userBook(branch, userId), 1);
    return null;
  },
});

/** Passwords that are forgotten, and the mail that goes with them. */
export function resetsOf(
  environment: Environment,
  { parts, identity, secrets }: BankServiceOptions,
): Pick<BankServices, 'resets' | 'mailer'> {
  const { posting } = parts;
  const place = placeOf(identity);
  return {
    resets: createResets({
      ...environment,
      ...parts,
      books: posting.books,
      post: posting.post,
      users: peopleOf(parts, place.branch),
      place,
      pace: createPace(resetPace, environment.clock),
    }),
    mailer: createMailer({
      ...environment,
      ...parts,
      server: createMailServer({ posting, secrets, branch: place.branch }),
      compose: createWords({ ...environment, ...parts, bankName: place.bankName }),
    }),
  };
}

export const mailSettingsOf = (
  { mail, languageOf }: Environment,
  { parts, identity, secrets }: BankServiceOptions,
) =>
  createMailSettings({
    posting: parts.posting,
    secrets,
    mail,
    branch: identity.branch.branch,
    bankName: identity.bank.name,
    languageOf,
  });
