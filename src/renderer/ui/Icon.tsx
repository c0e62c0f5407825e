/**
 * The few pictograms of the frame and of tables: 16 px, one stroke, the colour of the text beside them.
 * They never stand alone: a word or an accessible name is always with them.
 */
import type { PlaceIcon } from '@shared/actions';
import styles from './Icon.module.css';

const paths = {
  home: 'M2.5 7.5 8 3l5.5 4.5M4 6.6V13h8V6.6',
  users:
    'M6 8a2.3 2.3 0 1 0 0-4.6A2.3 2.3 0 0 0 6 8ZM1.8 13c.4-2.2 2-3.4 4.2-3.4s3.8 1.2 4.2 3.400M10.5 3.600a2.2 2.2 0 0 1 0 4.200M12 9.900c1.2.4 2 1.4 2.3 3.1',
  desk: 'M2.5 3.500h11v7h-11zM5.5 13h5M8 10.500V13',
  branch: 'M2 6.500 8 3l6 3.500M3 6.500h10M4.5 6.500v5M8 6.500v5M11.5 6.500v5M2.5 13h11',
  settings: 'M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.500v3M6 9.500v3',
  search: 'M7 11.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5',
  lock: 'M4 7.500h8v6H4zM5.5 7.500V5.300a2.5 2.5 0 0 1 5 0v2.2',
  signOut: 'M9.5 3H3.500v10h6M7 8h6.500M11 5.5 13.5 8 11 10.5',
  chevronLeft: 'M9.5 4 5.5 8l4 4',
  chevronRight: 'M6.5 4l4 4-4 4',
  chevronDown: 'M4 6.500l4 4 4-4',
  chevronUp: 'M4 9.500l4-4 4 4',
  arrowUp: 'M8 13V3.500M4.5 7 8 3.5 11.5 7',
  arrowDown: 'M8 3v9.500M4.5 9 8 12.5 11.5 9',
  arrowRight: 'M3 8h9.500M9 4.5 12.5 8 9 11.5',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2.8 14.2 13H1.800L8 2.800ZM8 6.500v3M8 11.300v.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.500V11M8 5.200v.2',
  copy: 'M5.5 5.500h7v8h-7zM3.5 10.500v-8h7',
  print: 'M4.5 6V2.500h7V6M4.5 11h-2V6h11v5h-2M4.5 9.500h7v4h-7z',
  plus: 'M8 3.500v9M3.5 8h9',
  columns: 'M2.5 3.500h11v9h-11zM6.2 3.500v9M9.8 3.500v9',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 9.800a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600Z',
  eyeOff:
    'M3 3l10 10M6.6 4C7 3.9 7.5 3.8 8 3.800c4 0 6.5 4.2 6.5 4.200a11 11 0 0 1-1.9 2.300M4.2 5.300A11 11 0 0 0 1.5 8S4 12.2 8 12.200c1 0 1.9-.3 2.7-.6',
  keyboard: 'M1.5 4.500h13v7h-13zM4 7h.2M6.6 7h.2M9.2 7h.2M11.8 7h.2M5 9.300h6',
  chart: 'M2.5 8h11M4.5 8V4.500M8 8V3M11.5 8v4',
  history: 'M3 4.500V8h3.500M3.3 8a5 5 0 1 1 1.5 3.600M8.2 5.500v2.800l2 1.2',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  transfer: 'M2.500 5.500h10M9.500 2.500l3 3-3 3M13.500 10.500h-10M6.500 7.500l-3 3 3 3',
} as const satisfies Readonly<Record<PlaceIcon, string> & Record<string, string>>;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
