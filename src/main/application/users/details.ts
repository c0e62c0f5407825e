import { derivedKey } from '@main/domain/ledger/chain';
import type { EventIntent, Plain } from '@main/domain/ledger/intents';
import { isUserLine, type JournalRecord } from '@main/domain/ledger/records';
import { givenBack } from '@main/domain/mail/following';
import type { UserDetails, UserStore } from '@main/ports/users';
import type { Posting } from '../posting';

/** The event that says that somebody's details stayed as they were. It follows from the one that would change them. */
function givingBack(intent: EventIntent, userId: string, no: number): EventIntent {
  const { key, branch, postedBy, session, before, after } = intent;
  return {
    kind: 'event',
    event: 'user-details-changed',
    key: derivedKey('user-details-given-back', key),
    branch,
    postedBy,
    session,
    about: { user: userId },
    before: after as Plain,
    after: before as Plain,
    reason: givenBack,
    user: { userId, seen: no },
  };
}

/**
 * Takes into a person's document what a record says of name, contact and address. The unique indexes decide who has an
 * address: what another person has is given back, by whoever finds it first.
 */
export const createApplyDetails =
  ({
    users,
    posting,
  }: {
    readonly users: Pick<UserStore, 'applyDetails'>;
    readonly posting: Pick<Posting, 'post'>;
  }) =>
  async ({ intent, lines }: JournalRecord): Promise<'applied' | 'taken'> => {
    const line = lines.find(isUserLine);
    const userId = 'about' in intent ? intent.about?.user : undefined;
    if (intent.kind !== 'event' || intent.event !== 'user-details-changed' || !line || !userId)
      return 'applied';
    const details = intent.after as UserDetails;
    const outcome = await users.applyDetails({ userId, no: line.no, details });
    if (outcome === 'taken') await posting.post(givingBack(intent, userId, line.no));
    return outcome;
  };

export type ApplyDetails = ReturnType<typeof createApplyDetails>;
