/** Hundredths of a percent as people read them: 365 is "3.65". */
export const percentOf = (basisPoints: number): string => (basisPoints / 100).toFixed(2);

/** Reads "3", "3.5" or "3.65" as hundredths of a percent; NaN where it is none. */
export function basisPointsOf(text: string): number {
  const [, whole = '', fraction = ''] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === '' ? Number.NaN : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
