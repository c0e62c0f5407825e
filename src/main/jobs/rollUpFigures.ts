import { rollUpFigures } from '@main/application/figures/rollUp';
import type { FiguresStore } from '@main/ports/figures';
import type { Leases } from '@main/ports/leases';

export type RollUpDependencies = {
  readonly figures: FiguresStore;
  readonly leases: Pick<Leases, 'acquire'>;
  readonly deskId: string;
};

/** Whoever has it does it for the whole bank; it is not let go of, so that it is done about once a minute. */
const leaseMs = 50_000;

/** Brings the roll-ups of figures up to what desks have posted. */
export const createRollUpFigures =
  ({ figures, leases, deskId }: RollUpDependencies) =>
  async (): Promise<void> => {
    if (await leases.acquire('figures', deskId, leaseMs)) await rollUpFigures(figures);
  };
