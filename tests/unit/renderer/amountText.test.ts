import { deleteAtComma, settleAmount, type Typed, typeAmount } from '@renderer/ui/amountText';
import { parseAmount } from '@shared/money';
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

const empty: Typed = { text: '', caret: 0 };

/** One key at the caret, as the browser would change the field. */
const key = (before: Typed, character: string): Typed => {
  const text = before.text.slice(0, before.caret) + character + before.text.slice(before.caret);
  return typeAmount(before, { text, caret: before.caret + character.length });
};
const typeAll = (text: string): Typed => [...text].reduce(key, empty);
const paste = (text: string): Typed => typeAmount(empty, { text, caret: text.length });

describe('typing an amount', () => {
  test('groups as India groups, with the caret behind the last digit', () => {
    expect(typeAll('1234567')).toEqual({ text: '12,34,567', caret: 9 });
  });

  test('keeps the caret behind the same digit when a comma comes before it', () => {
    const inTheMiddle = { text: '1,234', caret: 3 };
    expect(key(inTheMiddle, '9')).toEqual({ text: '12,934', caret: 4 });
  });

  test.each([
    ['1234.567', '1,234.56'],
    ['1.2.3', '1.23'],
    ['12x', '12'],
    ['-5', '5'],
    ['1e9', '19'],
    ['١٢', ''],
    ['123456789012345', '1,23,45,67,89,01,234'],
  ])('%s leaves %s: what is no amount is refused as it is typed', (typed, left) => {
    expect(typeAll(typed).text).toBe(left);
  });

  test.each(['5k', '1.5l', '2cr', '3lakh', '2crore'])(
    'lets the shorthand %s stand until it is left',
    (text) => {
      expect(typeAll(text).text).toBe(text);
    },
  );

  test.each([
    ['₹ 5,000.00', '5,000.00'],
    ['Rs. 1234', '1,234'],
    ['INR 50000', '50,000'],
    ['007', '7'],
    ['.5', '.5'],
  ])('takes %s by paste as %s', (pasted, shown) => {
    expect(paste(pasted)).toEqual({ text: shown, caret: shown.length });
  });

  test('does not take a paste with a third decimal', () => {
    expect(typeAmount({ text: '12', caret: 2 }, { text: '10.005', caret: 6 })).toEqual({
      text: '12',
      caret: 2,
    });
  });

  test('deletes the digit beside a comma, not only the comma', () => {
    expect(deleteAtComma({ text: '1,234', caret: 2 }, 'back')).toEqual({ text: '234', caret: 0 });
    expect(deleteAtComma({ text: '12,345', caret: 2 }, 'forward')).toEqual({ text: '1,245', caret: 3 });
    expect(deleteAtComma({ text: '1,234', caret: 1 }, 'back')).toBeNull();
  });

  test('always holds the digits that were accepted, grouped, with the caret inside', () => {
    const character = constantFrom(...'0123456789.,xk ');
    assert(
      property(array(character, { maxLength: 24 }), integer({ min: 0, max: 24 }), (characters, place) => {
        let typed = empty;
        for (const next of characters) {
          typed = key({ ...typed, caret: Math.min(place, typed.text.length) }, next);
          if (typed.caret < 0 || typed.caret > typed.text.length) return false;
          if (/^[\d,.]+$/.test(typed.text) && /\.\d{3}/.test(typed.text)) return false;
        }
        return true;
      }),
    );
  });
});

describe('leaving the field', () => {
  test.each([
    ['5000', '5,000.00'],
    ['1,250.5', '1,250.50'],
    ['5k', '5,000.00'],
    ['1.5l', '1,50,000.00'],
    ['2cr', '2,00,00,000.00'],
    ['', ''],
  ])('%s becomes %s', (typed, settled) => {
    expect(settleAmount(typed)).toBe(settled);
  });

  test('changes how an amount is written, never what it is', () => {
    assert(
      property(integer({ min: 0, max: 2_000_000_000 }), (paise) => {
        const text = (paise / 100).toFixed(2);
        return parseAmount(settleAmount(text)) === parseAmount(text);
      }),
    );
  });
});
