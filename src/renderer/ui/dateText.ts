/** Dates as people here write and read them: day, month, year. The value beneath is always YYYY-MM-DD. */

const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const packed = /^(\d{2})(\d{2})(\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @returns YYYY-MM-DD, or null where `text` is no day of the calendar */
export function parseDateText(text: string): string | null {
  const trimmed = text.trim();
  const parts = typed.exec(trimmed) ?? packed.exec(trimmed);
  if (!parts) return iso.test(trimmed) && exists(trimmed) ? trimmed : null;
  const [, day = '', month = '', year = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return exists(date) ? date : null;
}

function exists(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === date;
}

/** "11/01/1995" of "1995-01-11"; text that is no date stays as it is. */
export function dateText(value: string): string {
  const parts = iso.exec(value);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : value;
}
