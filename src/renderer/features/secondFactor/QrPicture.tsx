import { encode } from 'uqr';
import styles from './QrPicture.module.css';

/** Cells of light around it, without which cameras do not find it (ISO/IEC 18004). */
const quietZone = 4;

const cell = (x: number, y: number): string => `M${x} ${y}h1v1h-1z`;

/** A text as a QR picture, drawn of squares: nothing of it is markup, or fetched. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [cell(x, y)] : [])));
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} />
    </svg>
  );
}
