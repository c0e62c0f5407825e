import { describe, expect, it } from 'vitest';
import { morning, type Plant } from '../../support/ledger/morning';
import {
  aloneOnThePrimary,
  answerBeforeTheWrite,
  bookTwice,
  concernIsDuplicate,
  dateOfTheClock,
  duplicateIsSuccess,
  headKept,
  holdIsNeverFinished,
  keyAtSubmit,
  newKeyOnRetry,
  noChain,
  noDeskStarted,
  refusalClaimsNothing,
  reversalClaimsNothing,
  signedByNobody,
  stateBesideTheHead,
  twoInFlight,
  unguarded,
} from '../../support/ledger/plants';

/** How many mornings a bug may live through before it is found. */
const seeds = [1, 2, 3];

/** Three more need moments that no seed is sure to bring: they are in powerCuts.test.ts and doubts.test.ts. */
const bugs: readonly (readonly [bug: string, invariant: string, plant: Plant])[] = [
  ['an answer that the primary alone has given', 'I4 lost', { journal: aloneOnThePrimary }],
  ['a new key on every retry', 'I5 unsubmitted', { journal: newKeyOnRetry }],
  ['every duplicate key taken for success', 'I4 lost', { journal: duplicateIsSuccess }],
  ['a write-concern error taken for a duplicate', 'I4 lost', { journal: concernIsDuplicate }],
  ['a head kept after a collision', 'I15 stuck', { journal: headKept }],
  ['a state read beside the head', 'rules decision', { journal: stateBesideTheHead }],
  ['a refusal that claims nothing', 'rules claim', { journal: refusalClaimsNothing }],
  ['a hold finished twice', 'rules decision', { journal: holdIsNeverFinished }],
  ['a book twice in one record', 'I9 shape', { journal: bookTwice }],
  ['two inserts in flight', 'I9 number', { journal: twoInFlight }],
  ['no desk-started', 'I9 number', { journal: noDeskStarted }],
  ['no chain', 'I9 chain', { journal: noChain }],
  ['a signature by nobody', 'I9 signature', { journal: signedByNobody }],
  ['a reversal twice', 'I10 reversal', { journal: reversalClaimsNothing }],
  ['an answer before the write', 'I4 lost', { journal: answerBeforeTheWrite }],
  ['a projection without its guard', 'I3 projection', { store: unguarded }],
  ['a key minted at submit', 'I4 twice', { again: keyAtSubmit }],
  ['a date that is not from the desk’s book', 'I13 date', { journal: dateOfTheClock }],
];

describe('the checker', () => {
  it.each(seeds)(
    'finds nothing in an honest morning, whatever is lost on the wire (seed %s)',
    async (seed) => {
      expect(await morning({}, seed)).toEqual([]);
    },
  );

  it.each(bugs)('finds %s, and calls it "%s"', { timeout: 60_000 }, async (bug, invariant, plant) => {
    const isFound = (problem: string) => problem.startsWith(invariant);
    const found: string[] = [];
    for (const seed of seeds) {
      if (found.some(isFound)) break;
      found.push(...(await morning(plant, seed)));
    }
    const names = [...new Set(found.map((problem) => problem.split(':')[0]))];
    console.log(`${bug}: ${names.join(', ')}`);
    expect(names).toContain(invariant);
  });
});
