import { lengthOf, passwordLengths } from '@shared/passwordLengths';
import { createPasswordJudge, type Strength } from '@shared/passwordStrength';
import { useEffect, useState } from 'react';

const judge = createPasswordJudge();

/** Judging takes a moment, and what is half typed is not what will be sent. */
const pauseMs = 150;

type Judged = { readonly password: string; readonly strength: Strength };

/** How soon a password is guessed, a moment after somebody has stopped typing; null until then. */
export function useStrength(password: string, words: readonly string[]): Strength | null {
  const [judged, setJudged] = useState<Judged | null>(null);
  const known = words.join('\n');
  useEffect(() => {
    if (password === '' || lengthOf(password) > passwordLengths.longest) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      const strength = await judge(password, known.split('\n'));
      if (!isOld) setJudged({ password, strength });
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [password, known]);
  return judged?.password === password ? judged.strength : null;
}
