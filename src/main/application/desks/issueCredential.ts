import { codeHash } from '@main/domain/people/codes';
import {
  deskCredentialOf,
  deskIdOf,
  deskSecretBytes,
  readDeskCredential,
} from '@main/domain/people/deskCredential';
import type { DeskRecord } from '@main/ports/desks';
import { refuse, succeed } from '@shared/result';
import type { UseCase } from '../useCase';
import type { DeskDependencies } from '.';

const hourMs = 3_600_000;
/** A credential that lies about for longer is likelier in the wrong hands than in the right ones. */
const validMs = 24 * hourMs;

const isSameDesk = (known: DeskRecord, wanted: Pick<DeskRecord, 'name' | 'branch' | 'kind'>): boolean =>
  known.status === 'enrolled' &&
  known.name === wanted.name &&
  known.branch === wanted.branch &&
  known.kind === wanted.kind;

/**
 * Issues the credential with which a new desk joins, once and within a day. The form sent again gives the same
 * desk a new secret, and the one shown before opens nothing any more.
 */
export const createIssueCredential =
  ({
    desks,
    bank,
    posting,
    access,
    sealKeyFor,
    clock,
    random,
  }: DeskDependencies): UseCase<'desks.issueCredential'> =>
  async ({ holder, sessionId }, { key, name, branch, kind }) => {
    if (!access) return refuse('SERVER_REFUSED', { details: { problem: 'notPermitted' } });
    const deskId = deskIdOf(key);
    const [known, shown] = await Promise.all([desks.byId(deskId), desks.credential(deskId)]);
    const isAnother = known !== null && !isSameDesk(known, { name, branch, kind });
    if (isAnother || shown?.usedAt) return refuse('IDEMPOTENCY_CONFLICT');
    const isOpen = known !== null || (await bank.branch(branch))?.status === 'open';
    if (!isOpen) return refuse('INVALID_INPUT', { fields: { branch: 'notAllowed' } });
    const posted = await posting.post({
      kind: 'event',
      event: 'desk-credential-issued',
      key,
      branch,
      postedBy: holder.userId,
      session: sessionId,
      about: { desk: deskId },
      after: { name, kind },
    });
    if (!posted.ok) return posted;

    const credential = deskCredentialOf(deskId, random(deskSecretBytes));
    const secret = readDeskCredential(credential)?.secret ?? '';
    const expiresAt = new Date(clock.now().getTime() + validMs);
    await desks.add({
      deskId,
      name,
      branch,
      kind,
      status: 'enrolled',
      publicKey: null,
      version: null,
      lastContact: null,
    });
    await desks.putCredential({
      deskId,
      secretHash: codeHash(secret),
      expiresAt,
      usedAt: null,
      sealedKey: sealKeyFor(deskId, secret),
    });
    await access.grant(deskId, secret);
    return succeed({ deskId, credential, expiresAt: expiresAt.toISOString() });
  };
