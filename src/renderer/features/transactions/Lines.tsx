/** The lines of an entry, as the books have them: each adds to one account, and together they add up to nothing. */
import { useTranslation } from 'react-i18next';
import { useBookName } from '../../app/bookName';
import { Money } from '../../ui';
import type { EntryRecord } from './EntryPanel';
import styles from './Lines.module.css';

export function Lines({ lines }: { lines: EntryRecord['lines'] }) {
  const { t } = useTranslation('transactions');
  const bookName = useBookName();
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">{t('panel.account')}</th>
          <th scope="col" className={styles.amount}>
            {t('columns.amount')}
          </th>
          <th scope="col" className={styles.amount}>
            {t('panel.balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind}/${line.id}`}>
            <th scope="row">{bookName(line)}</th>
            <td className={styles.amount}>
              <Money amount={line.amount} symbol={false} signed />
            </td>
            <td className={styles.amount}>
              <Money amount={line.balance} symbol={false} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
