/** What somebody can write who has a desk's key: well chained and well signed, whatever it says. */
import { canonicalRecord, chainAfter, fingerprintOf, genesis } from '@main/domain/ledger/chain';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import { deskLineOf, isDeskLine, type JournalRecord, type Line } from '@main/domain/ledger/records';
import { signed } from '@main/domain/ledger/seal';
import { verifyRecords } from '@main/domain/ledger/verify';
import { referenceOf } from '@shared/ids';

export type Change = (record: JournalRecord) => JournalRecord;

export const inLines =
  (change: (line: Line) => Line): Change =>
  (record) => ({ ...record, lines: record.lines.map(change) });

/** The record under another intent, as far as it can be told from the intent alone. */
export const withIntent =
  (change: (intent: Intent) => Intent): Change =>
  (record) => {
    const intent = change(record.intent);
    const { key, branch } = intent;
    const fingerprint = fingerprintOf(intent);
    return { ...record, id: recordId(branch, key), reference: referenceOf(key), intent, fingerprint };
  };

/** Chains and signs a bank anew. */
export function rechained(records: readonly JournalRecord[]): JournalRecord[] {
  const chains = new Map<string, string>();
  return records.map((record) => {
    const { book } = deskLineOf(record);
    const chain = chainAfter(chains.get(book) ?? genesis, canonicalRecord(record));
    chains.set(book, chain);
    return signed(inLines((line) => (isDeskLine(line) ? { ...line, chain } : line))(record), 'signed');
  });
}

/** What is found in records that were all chained and signed anew. */
export const findingIn = (records: readonly JournalRecord[]) =>
  verifyRecords(rechained(records), () => true).finding;
