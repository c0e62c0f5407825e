import { amountInWords, type WordLanguage } from '@shared/amountInWords';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('an amount in words', () => {
  it.each([
    [0n, 'Zero rupees'],
    [1n, 'One paisa'],
    [100n, 'One rupee'],
    [500_050n, 'Five thousand rupees and fifty paise'],
    [123_456_789n, 'Twelve lakh thirty-four thousand five hundred sixty-seven rupees and eighty-nine paise'],
    [2_000_000_000n, 'Two crore rupees'],
    [9_000_000_000_000_000n, 'Ninety lakh crore rupees'],
    [-10_100n, 'Minus one hundred one rupees'],
  ])('says %s in English', (amount, text) => {
    expect(amountInWords(amount, 'en')).toBe(text);
  });

  it.each([
    [0n, 'शून्य रुपये'],
    [100n, 'एक रुपया'],
    [374_950n, 'तीन हज़ार सात सौ उनचास रुपये और पचास पैसे'],
    [10_000_000n, 'एक लाख रुपये'],
  ])('says %s in Hindi', (amount, text) => {
    expect(amountInWords(amount, 'hi')).toBe(text);
  });

  it('never says two amounts alike, nor leaves a word out', () => {
    const amounts = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n });
    const languages = fc.constantFrom<WordLanguage>('en', 'hi');
    fc.assert(
      fc.property(amounts, amounts, languages, (one, other, language) => {
        const text = amountInWords(one, language);
        expect(text).not.toMatch(/undefined| {2}|^ | $/);
        expect(text === amountInWords(other, language)).toBe(one === other);
      }),
      { numRuns: 500 },
    );
  });

  it('has a word of its own for each number below a hundred in Hindi', () => {
    const said = Array.from({ length: 100 }, (_, number) => amountInWords(BigInt(number) * 100n, 'hi'));
    expect(new Set(said).size).toBe(100);
  });
});
