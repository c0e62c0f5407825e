import { lastingWords } from '@tests/screens/words';
import { expect, it } from 'vitest';

it.each([
  ['TXN-7K2M-01AB-ZZ9Q', 'TXN-••••-••••-••••'],
  ['First password\t2P7C-DH7F-4C4W-B4ZM', 'First password\t••••-••••-••••-••••'],
  ['2RHZQ-2RJ8N-METS6-Z0ZQQ', '••••-••••-••••-••••'],
  ['23 Nov 2026, 11:00:32', '23 Nov 2026, ••:••'],
  ['/tmp/branchbook-e2e-L2AYZq/database', '(folder)'],
  ['MongoDB 6.0.5', 'MongoDB (version)'],
  ['Version\n0.1.0\nLast contact', 'Version\n(version)\nLast contact'],
  ['Desk ID\nQRNYVPC1\nBranch', 'Desk ID\n(desk)\nBranch'],
])('puts a stand-in where %j differs each time', (shown, kept) => {
  expect(lastingWords(shown)).toBe(`${kept}\n`);
});

it.each(['₹2,57,101.55', '56125810024', 'Account 0000 0000 0013', '18 Nov 2026 · Rent', 'Mary Iyer'])(
  'keeps %j',
  (shown) => {
    expect(lastingWords(shown)).toBe(`${shown}\n`);
  },
);

it('leaves out empty lines and blanks at the ends of lines', () => {
  expect(lastingWords('  Users \n\n\n43 users')).toBe('Users\n43 users\n');
});
