import { passwordLengths } from './passwordLengths';

export type Strength = 'guessable' | 'fair' | 'strong';

/** @param words the person's own, the bank's and the branch's: whoever guesses tries them first */
export type JudgePassword = (password: string, words: readonly string[]) => Promise<Strength>;

/** zxcvbn's scores: from 3 on more than 10^8 guesses, from 4 on more than 10^10. */
const fairScore = 3;
const strongScore = 4;

/** Megabytes of what people choose for passwords, and how they vary it: nobody waits for them at a start. */
async function loadGuesser() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: passwordLengths.longest,
  });
}

/** The one judge of how soon a password is guessed: the window says it while one types, and main decides by it. */
export function createPasswordJudge(): JudgePassword {
  let guesser: ReturnType<typeof loadGuesser> | null = null;
  return async (password, words) => {
    guesser ??= loadGuesser();
    const { score } = (await guesser).check(password.normalize('NFKC'), [...words]);
    if (score >= strongScore) return 'strong';
    return score >= fairScore ? 'fair' : 'guessable';
  };
}
