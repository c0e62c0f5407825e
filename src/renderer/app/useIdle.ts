import { useEffect, useRef, useState } from 'react';
import { idleState } from './idle';

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Counts down a visit that nobody touches.
 * @param idleEndMs milliseconds after which it is over
 * @param onOver is called once; the screen is to be cleared then
 * @returns seconds that are left, or null while there is time; any key or touch starts over
 */
export function useIdle(idleEndMs: number, onOver: () => void): number | null {
  const [leavingIn, setLeavingIn] = useState<number | null>(null);
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    let touchedAt = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const state = idleState(Date.now() - touchedAt, idleEndMs);
      setLeavingIn(state.leavingIn);
      if (state.over) over.current();
      else timer = setTimeout(look, state.lookAgainMs);
    };
    const touch = () => {
      touchedAt = Date.now();
      clearTimeout(timer);
      look();
    };
    look();
    for (const sign of signsOfLife) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [idleEndMs]);

  return leavingIn;
}
