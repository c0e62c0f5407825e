/** What differs each time a screen is shown, and what stands in its place among the kept words. */
const volatile: readonly (readonly [RegExp, string])[] = [
  [/\bTXN(-[0-9A-Z]{4}){3}\b/g, 'TXN-••••-••••-••••'],
  [/\b[0-9A-Z]{4,5}(-[0-9A-Z]{4,5}){3}\b/g, '••••-••••-••••-••••'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '(key)'],
  [/(?<=\nSession\n)\S+/g, '(session)'],
  [/(?<=\n(?:records|books|signatures|roots)\s+none\s+)\d+/g, '(count)'],
  [/\b\d{1,2}:\d{2}(:\d{2})?\b/g, '••:••'],
  [/\/\S*\/branchbook-\S+/g, '(folder)'],
  [/\bMongoDB \d+\.\d+\.\d+/g, 'MongoDB (version)'],
  [/(?<=\n)\d+\.\d+\.\d+(?=\n)/g, '(version)'],
  [/(?<=Desk ID\n)\S+/g, '(desk)'],
  [/(?<=\n(?:Records|Books|Signatures|Roots of days)\n)[\d,]+/g, '(count)'],
];

/** The words of a screen, as `innerText` gives them, without what differs each time. */
export const lastingWords = (text: string): string => {
  const masked = volatile.reduce((words, [pattern, stand]) => words.replace(pattern, stand), text);
  const lines = masked.split('\n').map((line) => line.trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
};
