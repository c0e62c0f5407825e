import { deskRestMs } from '@main/domain/mail/outcomes';
import type { Clock } from '@main/ports/clock';
import type { MailServer } from '@main/ports/mail';

/** Keeps a desk from knocking in vain: longer after each failure, and no longer once its server is another. */
export function createRest(clock: Pick<Clock, 'elapsedMs'>) {
  let failed = { server: '', times: 0, untilMs: 0 };
  return {
    isResting: (server: MailServer): boolean =>
      failed.server === JSON.stringify(server) && clock.elapsedMs() < failed.untilMs,
    failed: (server: MailServer): void => {
      const known = JSON.stringify(server);
      const times = failed.server === known ? failed.times + 1 : 1;
      failed = { server: known, times, untilMs: clock.elapsedMs() + deskRestMs(times) };
    },
    worked: (): void => {
      failed = { server: '', times: 0, untilMs: 0 };
    },
  };
}
