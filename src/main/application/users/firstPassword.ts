import { codeOf } from '@main/domain/people/codes';
import type { Random } from '@main/ports/random';

/** Letters of five random bits each, 80 bits: it cannot be guessed in the time it lives. */
const letters = 16;
const group = 4;

/** A one-time first password, in letters that people do not mistake when they read it off paper. */
export const firstPassword = (random: Random): string => codeOf(random(letters), group);
