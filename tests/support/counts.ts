/**
 * How often a test tries what it claims: inside `npm test`, and with `npm run test:soak`. A claim is only as good
 * as its count, so each is here by name, and a test names it with its count.
 */
const counts = {
  /** Fuzzed payloads for each call of the contract. */
  fuzzedPayloads: { test: 10_000, soak: 30_000 },
  /** Sign-ins of each outcome whose database commands are compared. */
  comparedSignIns: { test: 20, soak: 200 },
  /** A6: codes that two desks give at once. */
  codeRaces: { test: 50, soak: 500 },
  /** A5: two who reset with the same code at once. */
  resetRaces: { test: 500, soak: 5_000 },
  /** L1: random sequences of intents, the ledger's rules beside a simple model. */
  ledgerSequences: { test: 20_000, soak: 100_000 },
  /** The same through the posting module, with replies and requests lost on the way. */
  lossySequences: { test: 150, soak: 3_000 },
  /** Statements of random books for random periods, beside what their records come to. */
  statements: { test: 300, soak: 5_000 },
  /** Random searches of the list of entries, beside a plain filter over all of them. */
  entrySearches: { test: 150, soak: 5_000 },
  /** Bulks that are killed after random records and run again. */
  resumedBulks: { test: 200, soak: 5_000 },
  /** M2: generated documents given to the journal's validator, as many good as bad. */
  generatedRecords: { test: 1_000, soak: 5_000 },
  /** M8: inserts that meet each kind of failure. */
  failedInserts: { test: 10, soak: 100 },
  /** L6: replies that a proxy cuts off after the insert has passed. */
  lostReplies: { test: 100, soak: 2_000 },
  /** L2: kills of a desk's process while it posts. */
  deskKills: { test: 60, soak: 1_000 },
  /** Kills of the application between Enter and the answer, at a kiosk. */
  answerKills: { test: 20, soak: 200 },
  /** Kills of mongod under a window in which somebody posts. */
  windowServerKills: { test: 3, soak: 30 },
  /** Kills of a mongod that has no others, while desks post. */
  serverKills: { test: 30, soak: 60 },
  /** L3: kills of the primary of three nodes while desks post; half as often it is stopped for a while, or steps down. */
  primaryKills: { test: 8, soak: 60 },
  /** Kills of a desk between what leaves a branch and what arrives in the other. */
  branchKills: { test: 6, soak: 60 },
  /** L11: minutes for which desks transfer among eight accounts while the whole is read and everything fails. */
  bankMinutes: { test: 2, soak: 40 },
  /** L12: forms that are sent twice, in each of the ways in which people do it. */
  pressedTwice: { test: 40, soak: 300 },
  /** L14: rounds in which four desks withdraw one account to zero. */
  emptiedAccounts: { test: 100, soak: 1_000 },
  /** Pairs of charts that are saved at the same time. */
  picturesAtOnce: { test: 10, soak: 100 },
  /** M5: postings on one account by eight processes. */
  hotPostings: { test: 2_000, soak: 2_000 },
  /** H5: steps of a random walk over the contract, after which the journal has each thing that happened once. */
  auditedSteps: { test: 5_000, soak: 50_000 },
  /** H2: each kind of tampering with a bank's books, by an administrator of the database. */
  tamperings: { test: 10, soak: 100 },
} as const;

const column = process.env.BRANCHBOOK_COUNTS === 'soak' ? 'soak' : 'test';

export const countOf = (name: keyof typeof counts): number => counts[name][column];
