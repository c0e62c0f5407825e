import { deletesOf, isWithinOneEdit, wordsOf } from '@main/domain/people/nameWords';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Few letters, so that words repeat themselves and meet; one of them is two units of UTF-16. */
const letter = fc.constantFrom('a', 'b', 'c', 'é', 'अ', '𝒳');
const word = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));

const edits = ['drop', 'add', 'change', 'swap'] as const;
const edit = fc.record({ what: fc.constantFrom(...edits), at: fc.nat(20), letter });

function edited(
  text: string,
  { what, at, letter: other }: { what: (typeof edits)[number]; at: number; letter: string },
) {
  const letters = [...text];
  const place = at % letters.length;
  if (what === 'drop') letters.splice(place, 1);
  if (what === 'add') letters.splice(place, 0, other);
  if (what === 'change') letters[place] = other;
  if (what === 'swap') letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
  return letters.join('');
}

/** The textbook's table of Damerau and Levenshtein, neighbours only. */
function distance(left: readonly string[], right: readonly string[]): number {
  const table = Array.from(
    { length: left.length + 1 },
    (_, row) => [row, ...Array(right.length).fill(0)] as number[],
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let column = 0; column <= right.length; column += 1) (table[0] as number[])[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + cost];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) ways.push(at(row - 2, column - 2) + 1);
      (table[row] as number[])[column] = Math.min(...ways);
    }
  }
  return at(left.length, right.length);
}

describe('words of names', () => {
  it('within one edit share something that is looked up: nothing is missed', () => {
    fc.assert(
      fc.property(word, edit, (text, slip) => {
        const typed = edited(text, slip);
        const kept = new Set(deletesOf(text));
        expect(deletesOf(typed).some((each) => kept.has(each))).toBe(true);
        expect(isWithinOneEdit(typed, text)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are within one edit exactly where the textbook says so', () => {
    fc.assert(
      fc.property(word, word, edit, edit, (left, right, first, second) => {
        for (const other of [right, edited(left, first), edited(edited(left, first), second)]) {
          expect(isWithinOneEdit(left, other)).toBe(distance([...left], [...other]) <= 1);
          expect(isWithinOneEdit(other, left)).toBe(isWithinOneEdit(left, other));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are each kept once, and none that nobody could type', () => {
    expect(wordsOf('anil kumar anil')).toEqual(['anil', 'kumar']);
    expect(wordsOf(`asha ${'a'.repeat(61)}`)).toEqual(['asha']);
  });
});
