import type { Actor } from '@main/domain/access/actor';
import { settingBook } from '@main/domain/ledger/books';
import type { Plain } from '@main/domain/ledger/intents';
import { type JournalRecord, type Line, settingIn } from '@main/domain/ledger/records';
import { type Result, refuse } from '@shared/result';
import type { Posted, Posting } from './posting';

export type SettingForm = {
  readonly key: string;
  readonly branch: string;
  readonly setting: string;
  /** The number in the setting's book that the form was opened on. */
  readonly version: number;
  readonly reason?: string;
};

/** What a change rests on: the value before it, the newest line, and the record where the form was sent before. */
export type SettingFound = {
  readonly before: Plain;
  readonly head: Line | null;
  readonly known: JournalRecord | null;
};

/**
 * Changes a setting that the form saw as it is; sent a second time it finds what it found the first time. Refuses
 * CHANGED_MEANWHILE, or what `afterOf` refuses.
 */
export async function changeSetting(
  { post, books }: Pick<Posting, 'post' | 'books'>,
  { holder, sessionId }: Pick<Actor, 'holder' | 'sessionId'>,
  { key, branch, setting, version, reason }: SettingForm,
  afterOf: (found: SettingFound) => Result<Plain>,
): Promise<Result<Posted>> {
  const known = await books.find(branch, key);
  const head = await books.head(settingBook(branch, setting));
  if (!known && (head?.no ?? 0) !== version) return refuse('CHANGED_MEANWHILE');
  const before = known?.intent.kind === 'event' ? (known.intent.before ?? null) : settingIn(head);
  const after = afterOf({ before, head, known });
  if (!after.ok) return after;
  return post({
    kind: 'event',
    event: 'setting-changed',
    key,
    branch,
    postedBy: holder.userId,
    session: sessionId,
    about: { setting },
    before,
    after: after.value,
    ...(reason !== undefined && { reason }),
  });
}
