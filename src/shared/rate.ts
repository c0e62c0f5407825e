const ratePattern = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

/** A yearly rate as it is typed, "3.5" or "3.5 %", in basis points; null where it is none. */
export function parseRate(text: string): number | null {
  const [, whole = '', part = ''] = ratePattern.exec(text.replace('%', '').trim()) ?? [];
  return whole === '' ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** "3.5 %" of 350 basis points. */
export const formatRate = (basisPoints: number): string => `${basisPoints / 100} %`;
