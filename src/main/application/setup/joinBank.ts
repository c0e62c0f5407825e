import { derivedKey } from '@main/domain/ledger/chain';
import { readDeskCredential } from '@main/domain/people/deskCredential';
import { refuse, succeed } from '@shared/result';
import type { OpenBank } from '../startup';
import type { SetupUseCase } from '../useCase';
import type { Places } from './making';

/**
 * Joins a bank with the credential an Admin issued. Cut off anywhere on the way, the same credential typed again
 * on the same computer goes on; nowhere else and never afterwards is it worth anything.
 * Refuses SERVER_REFUSED with the exact problem, or ENROLMENT_REFUSED.
 */
export const createJoinBank =
  (dependencies: {
    readonly places: Places;
    readonly adopt: (bank: OpenBank) => void;
  }): SetupUseCase<'setup.joinBank'> =>
  async ({ uri, credential }, job) => {
    const { places, adopt } = dependencies;
    const typed = readDeskCredential(credential);
    if (!typed) return refuse('ENROLMENT_REFUSED', { fields: { credential: 'invalid' } });
    job.progress(null, 'join');
    const joined = await places.join(uri, typed);
    if (!joined.ok) return joined;
    const { identity, posting, publicKey, opened, abandon } = joined.value;
    let end = abandon;
    try {
      const { deskId, name, kind } = identity;
      const { branch } = identity.branch;
      const started = await posting.start(branch);
      const enrolled = started.ok
        ? await posting.post({
            kind: 'event',
            event: 'desk-enrolled',
            key: derivedKey('desk-enrolled', deskId),
            branch,
            postedBy: null,
            session: null,
            about: { desk: deskId },
            after: { name, kind, publicKey },
          })
        : started;
      if (!enrolled.ok) {
        await end();
        return enrolled;
      }
      const open = await opened();
      end = open.stop;
      const signboard = { bank: identity.bank, branch: identity.branch, name };
      await places.commit({ where: 'server', deskId, kind, signboard });
      adopt(open);
      return succeed({});
    } catch (error) {
      await end();
      throw error;
    }
  };
