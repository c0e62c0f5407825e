import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { Button, Heading, StateView } from '@renderer/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryTable } from './EntryTable';
import styles from './KioskHistory.module.css';

const pageRows = 20;

type KioskHistoryProps = { accountId: string; onHome: () => void };

/**
 * All transactions of the account, page by page, newest first. A page is a range of the account's numbers, so
 * the last one is as near as the first.
 */
export function KioskHistory({ accountId, onHome }: KioskHistoryProps) {
  const { t } = useTranslation('kiosk');
  // Where the pages before this one began; the newest page begins nowhere in particular.
  const [starts, setStarts] = useState<readonly number[]>([]);
  const before = starts.at(-1);
  const page = useCall(
    'accounts.history',
    { accountId, limit: pageRows, ...(before !== undefined && { before }) },
    { keepPrevious: true },
  );
  return (
    <div className={styles.history}>
      <Heading
        aside={
          <Button size="large" onClick={onHome}>
            {t('receipt.home')}
          </Button>
        }
      >
        {t('history.title')}
      </Heading>
      <QueryView query={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <StateView state="empty" title={t('history.empty.title')}>
              {t('history.empty.text')}
            </StateView>
          ) : (
            <>
              <EntryTable label={t('history.title')} rows={rows} />
              <nav className={styles.pages} aria-label={t('history.pages')}>
                <Button
                  size="large"
                  icon="chevronLeft"
                  disabled={starts.length === 0}
                  onClick={() => setStarts(starts.slice(0, -1))}
                >
                  {t('history.newer')}
                </Button>
                <Button
                  size="large"
                  icon="chevronRight"
                  disabled={next === null}
                  onClick={() => next !== null && setStarts([...starts, next])}
                >
                  {t('history.older')}
                </Button>
                {next === null && <p className={styles.end}>{t('history.end')}</p>}
              </nav>
            </>
          )
        }
      </QueryView>
    </div>
  );
}
