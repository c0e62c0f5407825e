import type { Plant } from '../plant';

const moneyTest = 'tests/unit/shared/money.test.ts';
const decideTest = 'tests/unit/ledger/decide.test.ts';
const cashTest = 'tests/integration/application/cash.test.ts';
const movement = 'src/main/domain/ledger/decideMovement.ts';
const moves = 'src/main/domain/ledger/moves.ts';
const values = 'src/shared/contract/values.ts';

const readAddSet = 'Money: read, add, set';
const floats = 'Money: floats';
const odd = 'Money: `true`, `NaN`, `Infinity`, 1e400 for an amount';
const beyond = 'Money: 2^63';
const fromNowhere = 'Customers credit themselves from nowhere';

export const moneyPlants: readonly Plant[] = [
  {
    mistake: readAddSet,
    name: 'two entries may have one number of an account',
    changes: [
      {
        file: 'src/main/adapters/mongo/schema/collections/journal.ts',
        find: "key: { branch: 1, 'lines.book': 1, 'lines.no': 1 }, unique: true }",
        replace: "key: { branch: 1, 'lines.book': 1, 'lines.no': 1 } }",
      },
    ],
    caughtBy: {
      file: 'tests/contract/ledger/journal.test.ts',
      test: 'refuses a number that is taken, and names the book',
    },
  },
  {
    mistake: readAddSet,
    name: 'a collision is taken for success',
    changes: [
      {
        file: 'src/main/adapters/mongo/journal/outcome.ts',
        find: "if (book) return { kind: 'numberTaken', durable, book };",
        replace: "if (book) return { kind: 'durable' };",
      },
    ],
    caughtBy: {
      file: 'tests/integration/ledger/payouts.test.ts',
      test: 'pay out exactly one hundred times, and refuse the others for want of funds: no other answer',
    },
  },
  {
    mistake: readAddSet,
    name: 'a balance may fall below zero',
    changes: [{ file: moves, find: 'if (falls && availableOf(after) < 0n', replace: 'if (false' }],
    caughtBy: { file: decideTest, test: 'pays out down to zero and not below' },
  },
  {
    mistake: floats,
    name: 'a typed amount goes through a float',
    changes: [
      {
        file: 'src/shared/money.ts',
        find: 'const paise = paiseTimesScale / scale;',
        replace: 'const paise = BigInt(Math.trunc((Number(whole + fraction) / Number(scale)) * 100)) * unit;',
      },
    ],
    caughtBy: { file: moneyTest, test: 'reads back what is shown, to the paisa' },
  },
  {
    mistake: floats,
    name: 'a balance is stored as a double',
    changes: [
      {
        file: 'src/main/adapters/mongo/journal/documents.ts',
        find: 'lines.map((line) => ({ ...line, no: BigInt(line.no) }))',
        replace:
          "lines.map((line) => ({ ...line, no: BigInt(line.no), ...('balanceAfter' in line && { balanceAfter: Number(line.balanceAfter) }) }))",
      },
    ],
    caughtBy: {
      file: 'tests/contract/ledger/journal.test.ts',
      test: 'gives back what it was given, unchanged',
    },
  },
  {
    mistake: 'Money: 10.005 and 1e-7 accepted',
    name: 'a typed amount is rounded to paise',
    changes: [
      {
        file: 'src/shared/money.ts',
        find: 'const match = amountPattern.exec(cleaned);',
        replace:
          'const match = amountPattern.exec(Number.isNaN(Number(cleaned)) ? cleaned : Number(cleaned).toFixed(2));',
      },
    ],
    caughtBy: { file: moneyTest, test: '"10.005" reads as decimals' },
  },
  {
    mistake: 'Money: 10.005 and 1e-7 accepted',
    name: 'an amount crosses as rupees with decimals',
    changes: [
      {
        file: values,
        find: 'z.string().regex(/^(0|[1-9]\\d{0,18})$/),\n  z.bigint().min(smallestCashAmount).max(largestAmount),\n  { decode: (digits) => BigInt(digits)',
        replace:
          'z.union([z.string(), z.number()]),\n  z.bigint().min(smallestCashAmount).max(largestAmount),\n  { decode: (digits) => BigInt(Math.round(Number(digits) * 100))',
      },
    ],
    caughtBy: { file: moneyTest, test: 'is not 10.005' },
  },
  {
    mistake: odd,
    name: 'whatever makes a number is an amount',
    changes: [
      {
        file: values,
        find: 'z.string().regex(/^(0|[1-9]\\d{0,18})$/),\n  z.bigint().min(smallestCashAmount).max(largestAmount),\n  { decode: (digits) => BigInt(digits)',
        replace:
          'z.any(),\n  z.bigint().min(smallestCashAmount).max(largestAmount),\n  { decode: (digits) => BigInt(Number(digits) * 100)',
      },
    ],
    caughtBy: {
      file: cashTest,
      test: 'takes nothing for an amount but digits of paise, from one rupee up',
    },
  },
  {
    mistake: odd,
    name: 'true is an amount',
    changes: [
      {
        file: values,
        find: 'z.string().regex(/^(0|[1-9]\\d{0,18})$/),',
        replace: "z.preprocess((given) => (given === true ? '100' : given), z.string()),",
      },
    ],
    caughtBy: { file: moneyTest, test: 'is not true' },
  },
  {
    mistake: odd,
    name: 'NaN may cross from a window',
    changes: [
      {
        file: 'src/main/ipc/wireInput.ts',
        find: "if (typeof value === 'number') return Number.isFinite(value);",
        replace: "if (typeof value === 'number') return true;",
      },
    ],
    caughtBy: { file: 'tests/unit/ipc/wireInput.test.ts', test: 'is not NaN' },
  },
  {
    mistake: beyond,
    name: 'an amount of any size crosses',
    changes: [
      {
        file: values,
        find: '.min(smallestCashAmount).max(largestAmount)',
        replace: '.min(smallestCashAmount)',
      },
    ],
    caughtBy: { file: moneyTest, test: 'is not 9223372036854775808' },
  },
  {
    mistake: beyond,
    name: 'an amount of any size is decided',
    changes: [
      {
        file: 'src/main/domain/ledger/decide.ts',
        find: "return intent.amount > largestAmount ? refuse('AMOUNT_TOO_LARGE') : null;",
        replace: 'return null;',
      },
    ],
    caughtBy: {
      file: decideTest,
      test: 'of 9000000000000001n paise is refused without a record: AMOUNT_TOO_LARGE',
    },
  },
  {
    mistake: beyond,
    name: 'a balance may grow beyond what the database holds',
    changes: [
      {
        file: moves,
        find: 'after.balanceAfter > largestBalance || after.balanceAfter < -largestBalance',
        replace: 'after.balanceAfter < -largestBalance',
      },
    ],
    caughtBy: {
      file: decideTest,
      test: 'that no long could hold the balance of is refused, and the balance stays',
    },
  },
  {
    mistake: 'A failed history insert is swallowed, and the answer is “successful”',
    name: 'an insert that threw is taken for durable',
    changes: [
      {
        file: 'src/main/adapters/mongo/journal/journal.ts',
        find: 'return outcomeOfReply(await db.command(insert, { ignoreUndefined: true }), records.length);',
        replace: "await db.command(insert, { ignoreUndefined: true });\n        return { kind: 'durable' };",
      },
    ],
    caughtBy: {
      file: 'tests/integration/ledger/failures.test.ts',
      test: 'because the validator objects is definitely refused, and what came before it in the batch stands',
    },
  },
  {
    mistake: 'No idempotency',
    name: 'a form sent again is posted again',
    changes: [
      {
        file: 'src/main/application/cash/index.ts',
        find: 'return { ...asked, kind, account: accountId,',
        replace: 'return { ...asked, key: crypto.randomUUID(), kind, account: accountId,',
      },
    ],
    caughtBy: {
      file: cashTest,
      test: 'answers the same entry for the same key, and refuses another amount under it',
    },
  },
  {
    mistake: fromNowhere,
    name: 'cash has no other side',
    changes: [
      {
        file: movement,
        find: '    { book: cashBook(branch, desk), amount: -signed },\n',
        replace: '',
      },
    ],
    caughtBy: { file: decideTest, test: 'adds to the account and to the cash of the desk, and sums to zero' },
  },
  {
    mistake: fromNowhere,
    name: 'a desk pays out what it does not hold',
    changes: [
      {
        file: 'src/main/domain/ledger/chart.ts',
        find: "entry('desk-cash', 'asset', 'debit', false)",
        replace: "entry('desk-cash', 'asset', 'debit', true)",
      },
    ],
    caughtBy: {
      file: decideTest,
      test: 'that the desk does not hold is refused on the cash account, with what it can pay',
    },
  },
];
