import { useEffect, useState } from 'react';

/** A start that takes longer says so; a quick one shows nothing that would flash. */
const longStartMs = 5_000;

/** Whether a start takes long by now; false where nothing is being started. */
export function useLongStart(isStarting: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isStarting) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), longStartMs);
    return () => clearTimeout(timer);
  }, [isStarting]);
  return isLong;
}
