import type { Lease, Leases } from '@main/ports/leases';
import type { Timer } from '@main/ports/timer';

export type KeptLease = {
  /** False where somebody else has taken it over: this desk was away for too long. Asked of the server. */
  readonly isOurs: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

export type KeepLeaseDependencies = {
  readonly leases: Leases;
  readonly timer: Timer;
  readonly durationMs: number;
};

/** Prolonged three times while it lasts: one answer that is late loses nothing. */
const renewalsPerLease = 3;

/** Prolongs a lease for as long as the work takes that it is for. */
export function keepLease({ leases, timer, durationMs }: KeepLeaseDependencies, lease: Lease): KeptLease {
  let released = false;
  let callOff = (): void => undefined;
  const isOurs = async (): Promise<boolean> => (await leases.renew(lease, durationMs)) !== null;
  const renewLater = (): void => {
    // A server that does not answer now may do so at the next turn; the work finds out by itself.
    const renew = () =>
      void isOurs()
        .catch(() => true)
        .then((ours) => ours && renewLater());
    if (!released) callOff = timer.after(durationMs / renewalsPerLease, renew);
  };
  renewLater();
  return {
    isOurs,
    release: async () => {
      released = true;
      callOff();
      await leases.release(lease);
    },
  };
}
