import { columnsIn } from '@main/domain/bulk/columns';
import { isBlank, readLine } from '@main/domain/bulk/line';
import { withCheckDigit } from '@shared/ids';
import { describe, expect, it } from 'vitest';

const columns = { account: 0, amount: 1, narration: 2, width: 3 };
const account = withCheckDigit('56125810031');
const read = (...cells: string[]) => readLine({ no: 7, cells }, columns);
const problemsOf = (...cells: string[]) => {
  const line = read(...cells);
  return 'problems' in line ? line.problems.map(({ column, problem }) => [column, problem]) : [];
};

describe('the first line of a file', () => {
  it.each([
    [['Account number', 'Amount', 'Narration'], columns],
    [['amount (₹)', 'Name', 'ACCOUNT NO.'], { account: 2, amount: 0, narration: null, width: 3 }],
    [['खाता संख्या', 'राशि', 'विवरण'], columns],
    [['Account', 'Salary (Rs.)', 'Narration'], columns],
    [['Account', 'Amount (INR)', 'Narration', 'Amount (USD)'], { ...columns, width: 4 }],
  ])('%j says where the parts stand', (head, found) => {
    expect(columnsIn(head)).toEqual(found);
  });

  it.each([
    [['Account number']],
    [['Amount', 'Narration']],
    [['Account', 'Amount', 'Amount']],
    [[account, '5000']],
    [['Account (old)', 'Amount']],
    [['Account', 'Amount (USD)']],
    [['Account', 'Amount (thousands)']],
  ])('%j is none', (head) => {
    expect(columnsIn(head)).toBe(null);
  });
});

describe('a line', () => {
  it.each([
    ['5000', 5_000_00n],
    ['12,34,567.89', 12_34_567_89n],
    ['1,250', 1_250_00n],
    ['₹ 1,234,567.5', 1_234_567_50n],
    ['Rs. 500', 500_00n],
    ['500.00 INR', 500_00n],
  ])('pays %j', (written, amount) => {
    expect(read(account, written, ' वेतन ')).toEqual({
      line: { no: 7, account, amount, narration: 'वेतन' },
    });
  });

  it.each([
    ['', 'amountMissing'],
    ['₹', 'amountMissing'],
    ['-5', 'amountNegative'],
    ['−5', 'amountNegative'],
    ['(5.00)', 'amountNegative'],
    ['0.00', 'amountZero'],
    ['1250,50', 'amountForm'],
    ['12,50', 'amountForm'],
    ['1.250,50', 'amountForm'],
    ['५०००', 'amountForm'],
    ['1e5', 'amountForm'],
    ['five', 'amountForm'],
    ['500.00 Cr', 'amountForm'],
    ['500.00Dr', 'amountForm'],
    ['1.5l', 'amountForm'],
    ['5k', 'amountForm'],
    ['USD 500', 'amountForm'],
    ['10.005', 'amountDecimals'],
    ['90000000000001', 'amountTooLarge'],
  ])('does not pay %j: %s', (written, problem) => {
    expect(problemsOf(account, written, '')).toEqual([['amount', problem]]);
  });

  it.each([
    ['', 'accountMissing'],
    [account.slice(1), 'accountForm'],
    ['5.61258E+11', 'accountForm'],
    [`${account.slice(0, -1)}${(Number(account.at(-1)) + 1) % 10}`, 'accountDigit'],
  ])('has no account %j: %s', (written, problem) => {
    expect(problemsOf(written, '5000', '')).toEqual([['account', problem]]);
  });

  it('takes an account number in fours, and a narration of 140 letters', () => {
    const line = read(account.replace(/(\d{4})/g, '$1 '), '1', 'अ'.repeat(140));
    expect(line).toMatchObject({ line: { account, narration: 'अ'.repeat(140) } });
  });

  it('says all that is wrong with it', () => {
    expect(problemsOf('1', 'x', 'a\nb')).toEqual([
      ['account', 'accountForm'],
      ['amount', 'amountForm'],
      ['narration', 'narrationForm'],
    ]);
    expect(problemsOf(account, '5', 'अ'.repeat(141))).toEqual([['narration', 'narrationTooLong']]);
    expect(problemsOf(account, '5', 'S\uFFFDnjay')).toEqual([['narration', 'encoding']]);
    expect(problemsOf(account, '5')).toEqual([['line', 'columns']]);
  });

  it('is blank where all of its cells are', () => {
    expect(isBlank({ no: 3, cells: ['', ' '] })).toBe(true);
    expect(isBlank({ no: 3, cells: null })).toBe(false);
  });
});
