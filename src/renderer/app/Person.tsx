/** Who is signed in, at the foot of the rail, with what ends or pauses it. */
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui';
import { useAction } from './actions';
import { useSession } from './appState';
import styles from './Person.module.css';

export function Person({ folded }: { folded: boolean }) {
  const { t } = useTranslation('users');
  const { name, role } = useSession();
  const lock = useAction('session.lock');
  const signOut = useAction('session.signOut');
  return (
    <div className={folded ? styles.folded : styles.person}>
      {!folded && (
        <div className={styles.words}>
          <p className={styles.name}>{name}</p>
          <p className={styles.role}>{t(`roles.${role}`)}</p>
        </div>
      )}
      {lock && (
        <IconButton
          icon="lock"
          label={lock.label}
          shortcut={lock.shortcut}
          size="compact"
          onClick={lock.run}
        />
      )}
      {signOut && (
        <IconButton
          icon="signOut"
          label={signOut.label}
          shortcut={signOut.shortcut}
          size="compact"
          onClick={signOut.run}
        />
      )}
    </div>
  );
}
