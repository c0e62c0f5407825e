import * as accounts from '@renderer/features/gallery/samples/accounts';
import * as analytics from '@renderer/features/gallery/samples/analytics';
import * as audit from '@renderer/features/gallery/samples/audit';
import * as bank from '@renderer/features/gallery/samples/bank';
import * as branches from '@renderer/features/gallery/samples/branches';
import * as bulk from '@renderer/features/gallery/samples/bulk';
import * as desks from '@renderer/features/gallery/samples/desks';
import * as figures from '@renderer/features/gallery/samples/figures';
import * as people from '@renderer/features/gallery/samples/people';
import * as secondFactor from '@renderer/features/gallery/samples/secondFactor';
import * as statements from '@renderer/features/gallery/samples/statements';
import * as transactions from '@renderer/features/gallery/samples/transactions';
import { actions } from '@shared/actions';
import { amountInWords } from '@shared/amountInWords';
import { genders } from '@shared/contract/people';
import { roles, statuses } from '@shared/permissions';
import { states } from '@shared/reference/states';
import { keysOf } from '@shared/shortcuts';

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Any of these as a whole, the longest first, and never a part of a word. */
const anyOf = (texts: Iterable<string>): string => {
  const longestFirst = [...new Set(texts)].sort((one, other) => other.length - one.length);
  return `(?<![\\p{L}\\d])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\d])`;
};

/** Values of the contract's own lists: a screen has a text for each, and never shows them as they are. */
const codes: ReadonlySet<string> = new Set([...roles, ...statuses, ...genders]);

/** Names, places, files and narrations of the samples. In small letters alone, only an address or a file is none of the codes. */
const samples = stringsIn([
  {
    ...accounts,
    ...analytics,
    ...audit,
    ...bank,
    ...branches,
    ...bulk,
    ...desks,
    ...figures,
    ...people,
    ...secondFactor,
    ...statements,
    ...transactions,
  },
  [bank.appState(), bank.kioskState(), roles.map((role) => bank.sessionOf(role))],
  [branches.branchDetail('MAIN'), branches.branchDetail('CAMP')],
  [states, Object.keys(states)],
]).filter((text) => /\p{Lu}|\p{Lo}|@|\.csv$/u.test(text) && !codes.has(text));

/** What servers and products say of themselves, untranslated. */
const foreign = ['Branchbook', 'MongoDB', 'Authentication failed.'];

/** As texts.ts tells of them: a key is a key only where it looks like one. */
const keys = Object.values(actions)
  .flatMap(({ shortcut }) => (shortcut === undefined ? [] : keysOf(shortcut, 'other')))
  .map((key) => `<kbd>${escaped(key)}</kbd>`);

/** "23 Nov 2026" or "November 2026": a month is data only beside a number. */
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const weekday = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const dates = [`\\d{1,2} ${month}(?: \\d{4})?`, `${month} \\d{4}`, `(?<!\\p{L})${weekday}(?!\\p{L})`];

/** Every word of an amount: nought, those of the numbers below a hundred, and of the large ones. */
const belowHundred = Array.from({ length: 99 }, (_, index) => BigInt(index + 1) * 100n + 50n);
const numberWords = [0n, ...belowHundred, 123_456_789_150n]
  .flatMap((paise) => amountInWords(paise, 'en').toLowerCase().split(/[\s-]/))
  .filter((word) => !/^(?:rupees?|paise)$/.test(word));
const numbers = `(?:${anyOf(numberWords)}[\\s-])+`;
const amounts = `${numbers}rupees?(?: ${numbers}paise)?|${numbers}paise`;

const data = new RegExp([...keys, ...dates, anyOf([...samples, ...foreign])].join('|'), 'gu');
const amount = new RegExp(`^(?:${amounts})$`, 'iu');

/** A text of the gallery without what is not Branchbook's to say: names, places, dates, amounts, keys. */
export const withoutData = (text: string): string => (amount.test(text) ? '' : text.replace(data, ' '));
