import type { DeskStore } from '@main/ports/desks';
import type { ProjectionStore } from '@main/ports/projections';
import type { AuthDependencies } from './types';

/** When a person signed in last, and the name of the desk, whatever they have done since. */
export const createLastSignIn =
  (dependencies: {
    readonly projections: Pick<ProjectionStore, 'signIns'>;
    readonly desks: Pick<DeskStore, 'byId'>;
  }): AuthDependencies['lastSignIn'] =>
  async (userId) => {
    const { projections, desks } = dependencies;
    const last = (await projections.signIns([userId])).get(userId)?.last;
    if (!last) return null;
    const desk = await desks.byId(last.desk);
    return { at: last.at, desk: desk?.name ?? last.desk };
  };
