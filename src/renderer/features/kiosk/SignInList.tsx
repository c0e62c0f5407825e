import { useFormats } from '@renderer/app/formats';
import { Heading, Muted } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import type { SignInRow } from './HomeView';
import styles from './SignInList.module.css';

/** The newest sign-ins, refused ones too, so that a person notices a stranger's. */
export function SignInList({ rows }: { rows: readonly SignInRow[] }) {
  const { t } = useTranslation('kiosk');
  const { moment } = useFormats();
  return (
    <section aria-label={t('home.signIns')} className={styles.part}>
      <Heading level={2}>{t('home.signIns')}</Heading>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.at} className={styles.row}>
            <span className={row.outcome === 'refused' ? styles.refused : undefined}>
              {t(row.outcome === 'refused' ? 'home.refused' : 'home.signedIn')}
            </span>
            <Muted>
              {moment(row.at)} · {row.desk}
            </Muted>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t(rows.length > 1 ? 'home.notYou' : 'home.noSignIns')}</p>
    </section>
  );
}
