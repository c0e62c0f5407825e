/** One of a list in a toolbar, with its label at the left: what the whole screen is about. */
import { useId } from 'react';
import styles from './BarSelect.module.css';
import { type Option, SelectControl } from './SelectControl';

export type BarSelectProps = {
  label: string;
  name: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
};

export function BarSelect(props: BarSelectProps) {
  const id = useId();
  return (
    <div className={styles.select}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      <div className={styles.control}>
        <SelectControl {...props} ids={{ id }} size="compact" />
      </div>
    </div>
  );
}
