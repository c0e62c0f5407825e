/**
 * The keys of a shortcut as people read them ("Ctrl K"). Silent for screen readers, because `aria-keyshortcuts` of
 * the control says it; `spoken` where there is no such control.
 */
import { keysOf } from '@shared/shortcuts';
import { platform } from './platform';
import styles from './Shortcut.module.css';

export function Shortcut({ keys, spoken }: { keys: string; spoken?: boolean }) {
  return (
    <span className={styles.shortcut} aria-hidden={spoken ? undefined : true}>
      {keysOf(keys, platform).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
