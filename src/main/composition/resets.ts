import type { AuthPlace } from '@main/application/auth';
import { createResets } from '@main/application/resets';
import { createMailer } from '@main/application/resets/mailer';
import { createMailServer, createMailSettings } from '@main/application/resets/mailSettings';
import type { BankServices } from '@main/application/services';
import type { DeskIdentity } from '@main/application/setup/making';
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
      place,
    }),
    mailer: createMailer({
      ...environment,
      ...parts,
      server: createMailServer({ posting, secrets, branch: place.branch }),
      bankName: place.bankName,
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
