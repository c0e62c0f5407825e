import { hash } from 'node:crypto';
import type { Book } from '@main/domain/ledger/books';
import type { Intent } from '@main/domain/ledger/intents';
import type { UntoldAnswer } from '@main/ports/intents';

/** One line of the intent file: what happened to an intent. */
export type Entry =
  | { readonly type: 'put'; readonly intent: Intent }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'answer'; readonly answer: UntoldAnswer }
  | { readonly type: 'acknowledge'; readonly id: string }
  | { readonly type: 'told'; readonly book: Book; readonly no: number };

const checksumOf = (text: string): string => hash('sha256', text).slice(0, 16);

/** JSON has no big integers: one is written as an object with this one name. */
const longTag = '$long';

const writeLong = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? { [longTag]: value.toString() } : value;

function readLong(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(longTag in value)) return value;
  return BigInt(String(value[longTag]));
}

/** An entry as a line: checksum, space, JSON, line feed. */
export function writeLine(entry: Entry): string {
  const text = JSON.stringify(entry, writeLong);
  return `${checksumOf(text)} ${text}\n`;
}

/** The entry of a line without its line feed, or null where the line is torn or damaged. */
export function readLine(line: string): Entry | null {
  const text = line.slice(17);
  if (line.charAt(16) !== ' ' || line.slice(0, 16) !== checksumOf(text)) return null;
  return JSON.parse(text, readLong) as Entry;
}
