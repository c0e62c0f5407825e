/**
 * Where a branch may be, by IANA's names: India, and where banks of India have branches. A list of our own, because
 * engines differ in how they spell some of them.
 */
export const timeZones = [
  'Asia/Kolkata',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'America/New_York',
  'America/Toronto',
  'Asia/Bahrain',
  'Asia/Colombo',
  'Asia/Dhaka',
  'Asia/Dubai',
  'Asia/Hong_Kong',
  'Asia/Kathmandu',
  'Asia/Muscat',
  'Asia/Qatar',
  'Asia/Singapore',
  'Asia/Thimphu',
  'Asia/Tokyo',
  'Asia/Yangon',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/London',
  'Indian/Maldives',
  'Indian/Mauritius',
  'Pacific/Fiji',
] as const;
