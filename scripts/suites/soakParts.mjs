// @ts-check
/**
 * The parts of the soak: the tests whose claims are tried more often than `npm test` has time for. What is done soonest
 * comes first, so that a soak that is cut off has said most.
 */

/**
 * @typedef {object} Part
 * @property {string} name what the acceptance tests call it
 * @property {string} suite of ./suites.mjs
 * @property {string} file
 */

/** @type {readonly Part[]} */
export const parts = [
  { name: 'charts', suite: 'integration', file: 'tests/integration/mistakes/pictures.test.ts' },
  { name: 'entries', suite: 'contract', file: 'tests/contract/ledger/entryList.test.ts' },
  { name: 'A4', suite: 'integration', file: 'tests/integration/auth/signIn.test.ts' },
  { name: 'A6', suite: 'integration', file: 'tests/integration/auth/secondFactor.test.ts' },
  { name: 'A5', suite: 'integration', file: 'tests/integration/auth/resetRace.test.ts' },
  { name: 'H5', suite: 'integration', file: 'tests/integration/security/auditComplete.test.ts' },
  { name: 'M2', suite: 'integration', file: 'tests/integration/ledger/validator.test.ts' },
  { name: 'M5', suite: 'integration', file: 'tests/integration/ledger/hotAccount.test.ts' },
  { name: 'H2', suite: 'integration', file: 'tests/integration/verification/tamper.test.ts' },
  { name: 'E5', suite: 'unit', file: 'tests/unit/ipc/fuzz.test.ts' },
  { name: 'statements', suite: 'property', file: 'tests/property/statements/statements.test.ts' },
  { name: 'bulk', suite: 'property', file: 'tests/property/bulk/resumed.test.ts' },
  { name: 'losses', suite: 'property', file: 'tests/property/ledger/lossy.test.ts' },
  { name: 'L14', suite: 'faults', file: 'tests/faults/ledger/emptied.test.ts' },
  { name: 'branches', suite: 'faults', file: 'tests/faults/ledger/branches.test.ts' },
  { name: 'servers', suite: 'end-to-end', file: 'tests/e2e/faults/server.spec.ts' },
  { name: 'M8', suite: 'integration', file: 'tests/integration/ledger/failures.test.ts' },
  { name: 'L6', suite: 'faults', file: 'tests/faults/ledger/lostReplies.test.ts' },
  { name: 'L1', suite: 'property', file: 'tests/property/ledger/rules.test.ts' },
  { name: 'L12', suite: 'end-to-end', file: 'tests/e2e/faults/pressedTwice.spec.ts' },
  { name: 'L3', suite: 'faults', file: 'tests/faults/ledger/failovers.test.ts' },
  { name: 'L2', suite: 'faults', file: 'tests/faults/ledger/kills.test.ts' },
  { name: 'answers', suite: 'end-to-end', file: 'tests/e2e/faults/killed.spec.ts' },
  { name: 'L11', suite: 'faults', file: 'tests/faults/ledger/bankTest.test.ts' },
];
