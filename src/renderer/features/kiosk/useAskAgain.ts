import type { FormPhase } from '@renderer/app/form';
import { useEffect, useRef, useState } from 'react';

const askAgainMs = 2_000;

/**
 * While it is not known what became of a command, the form asks again by itself with the same key, so there is
 * never a second entry, until the answer is definite.
 * @returns whether an answer is being waited for, without a break while it is asked for anew
 */
export function useAskAgain(phase: FormPhase, send: () => void): boolean {
  const [isConfirming, setIsConfirming] = useState(false);
  const again = useRef(send);
  again.current = send;

  useEffect(() => {
    if (phase === 'filling' || phase === 'done') setIsConfirming(false);
    if (phase !== 'confirming') return;
    setIsConfirming(true);
    const timer = setTimeout(() => again.current(), askAgainMs);
    return () => clearTimeout(timer);
  }, [phase]);

  return isConfirming;
}
