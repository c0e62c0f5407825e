import { useTranslation } from 'react-i18next';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { Muted } from '../../ui';
import styles from './SignInLines.module.css';

const shown = 5;

/** A person's newest sign-ins, refused ones too. */
export function SignInLines({ userId }: { userId: string }) {
  const { t } = useTranslation('users');
  const { moment } = useFormats();
  const query = useCall('users.signIns', { userId, limit: shown });
  return (
    <QueryView query={query} shape="figures">
      {({ rows }) =>
        rows.length === 0 ? (
          <Muted>{t('panel.noSignIns')}</Muted>
        ) : (
          <ul className={styles.lines}>
            {rows.map((row) => (
              <li key={`${row.at}${row.outcome}`} className={styles.line}>
                <span>{moment(row.at)}</span>
                <Muted>{row.desk}</Muted>
                <span className={styles.right}>{t(`panel.${row.outcome}`)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
