import type { Action } from '@shared/actions';

/** Whether every word typed begins a word of the action's titles or keywords, in whichever language. */
export function matchesAction(
  { title, keywords }: Pick<Action, 'title' | 'keywords'>,
  text: string,
): boolean {
  const known = `${title.en} ${title.hi} ${keywords}`.toLowerCase().split(/\s+/);
  const typed = text.trim().toLowerCase().split(/\s+/);
  return typed.every((word) => known.some((other) => other.startsWith(word)));
}
