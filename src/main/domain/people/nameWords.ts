/** Longer words are nobody's: what a few characters of Unicode unfold into. */
const longestWord = 60;

/** The word, and the word without one of its letters, for each of them. */
export function deletesOf(word: string): readonly string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, at) => letters.filter((_, index) => index !== at).join(''))])];
}

/** The words that are kept of a name. */
export const wordsOf = (sortName: string): readonly string[] =>
  [...new Set(sortName.split(' '))].filter((word) => word !== '' && word.length <= longestWord);

/**
 * Whether one word becomes the other by one edit at most: a letter too many, one missing, another one, or two
 * neighbours in the wrong order.
 */
export function isWithinOneEdit(left: string, right: string): boolean {
  const [from, to] = [[...left], [...right]];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  const rest = ([a, b]: readonly [number, number]): boolean =>
    from.slice(start + a).join('') === to.slice(start + b).join('');
  const isSwapped = from[start] === to[start + 1] && from[start + 1] === to[start] && rest([2, 2]);
  return left === right || rest([1, 1]) || rest([1, 0]) || rest([0, 1]) || isSwapped;
}
