import type { BankStore } from '@main/ports/bank';
import type { UseCase } from '../useCase';
import type { Changing } from './changing';

export type MoveDependencies = {
  readonly changing: Changing;
  readonly bank: Pick<BankStore, 'branch'>;
};

/** Moves a person to another branch that takes people. Duties are given for a branch, so they end (docs/adr/0017). */
export const createMove =
  ({ changing, bank }: MoveDependencies): UseCase<'users.move'> =>
  async (actor, { branch, ...form }) => {
    const takesPeople = async () => (await bank.branch(branch))?.status === 'open';
    const changed = await changing.change(
      actor,
      form,
      { what: 'branch', branch },
      (user) => ({
        event: 'user-moved',
        before: { branch: user.branch, duties: user.duties },
        after: { branch, duties: [] },
        line: { branch, duties: [] },
      }),
      async () => ((await takesPeople()) ? null : { branch: 'notAllowed' }),
    );
    return changed.ok ? changing.detailOf(form.userId) : changed;
  };
