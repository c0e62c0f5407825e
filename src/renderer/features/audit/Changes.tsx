/** What a record changed, value by value: before and after. */
import { useTranslation } from 'react-i18next';
import { Muted } from '../../ui';
import type { AuditRecord } from './AuditPanel';
import styles from './Changes.module.css';
import { useAuditWords } from './words';

export function Changes({ differences }: { differences: AuditRecord['differences'] }) {
  const { t } = useTranslation('audit');
  const { fieldOf, shownValue } = useAuditWords();
  const shown = (field: string, value: string | null) =>
    value === null ? <Muted>{t('panel.nothing')}</Muted> : shownValue(field, value);
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('panel.field')}</th>
          <th scope="col">{t('panel.before')}</th>
          <th scope="col">{t('panel.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldOf(field)}</th>
            <td>{shown(field, before)}</td>
            <td>{shown(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
