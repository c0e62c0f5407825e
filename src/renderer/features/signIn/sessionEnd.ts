import { useClient } from '@renderer/app/client';
import type { EventPayload } from '@shared/contract';
import { useEffect, useState } from 'react';

/** Why the session before this sign-in ended, as far as the person should be told. */
export type SessionEnd = 'idle' | 'elsewhere' | 'left';

/** Whoever did nothing for so long did not sign out themselves. */
const untouchedForMs = 20_000;

/** @param untouchedMs milliseconds since the last key or touch */
export function endOf(
  { why, deskId }: EventPayload<'session.changed'>,
  untouchedMs: number,
): SessionEnd | null {
  if (why !== 'ended') return null;
  if (deskId !== undefined) return 'elsewhere';
  return untouchedMs >= untouchedForMs ? 'idle' : 'left';
}

/** Listens to the ends of sessions of this window; null once a new session has begun. */
export function useSessionEnd(): SessionEnd | null {
  const client = useClient();
  const [end, setEnd] = useState<SessionEnd | null>(null);
  useEffect(() => {
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
    };
    window.addEventListener('keydown', touch, true);
    window.addEventListener('pointerdown', touch, true);
    const stop = client.on('session.changed', (payload) => {
      if (payload.why === 'ended' || payload.why === 'started')
        setEnd(endOf(payload, Date.now() - touchedAt));
    });
    return () => {
      window.removeEventListener('keydown', touch, true);
      window.removeEventListener('pointerdown', touch, true);
      stop();
    };
  }, [client]);
  return end;
}
