/** How a figure went lately, as one small line beside it. The figures themselves stand elsewhere: it is only looked at. */
import styles from './Trend.module.css';

const width = 96;
const height = 24;

/** The line through `values`, from the lowest at the bottom to the highest at the top; level where they are the same. */
export function trendPath(values: readonly bigint[]): string {
  const numbers = values.map(Number);
  const low = Math.min(...numbers);
  const range = Math.max(...numbers) - low;
  const step = (width - 2) / Math.max(1, numbers.length - 1);
  return numbers
    .map((value, index) => {
      const share = range === 0 ? 0 : (value - low) / range;
      const place = [1 + index * step, height - 1 - share * (height - 2)];
      return `${index === 0 ? 'M' : 'L'}${place.map((each) => each.toFixed(1)).join(' ')}`;
    })
    .join('');
}

export function Trend({ values }: { values: readonly bigint[] }) {
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={trendPath(values)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
