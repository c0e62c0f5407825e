import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useFormats } from '../../app/formats';
import { Button, Details, Heading, Inline, Muted, Stack } from '../../ui';
import styles from './Books.module.css';

/** The root of the last day that is over, recorded where that was not done yet. */
export function DayRoot() {
  const { t } = useTranslation('books');
  const { day } = useFormats();
  const { mutate: record, data, error, isPending } = useCommand('books.recordDayRoot');
  return (
    <section className={styles.root} aria-label={t('root.title')}>
      <Stack gap={8}>
        <Heading level={2}>{t('root.title')}</Heading>
        <Muted>{t('root.hint')}</Muted>
        <Inline>
          <Button busy={isPending} onClick={() => record({})}>
            {t('root.record')}
          </Button>
        </Inline>
        <FailureNotice failure={error} />
        {data?.rows.length === 0 && <p role="status">{t('root.none')}</p>}
        {data && data.rows.length > 0 && (
          <Details
            rows={data.rows.map((row) => ({
              label: t('root.done', { branch: row.branchName, day: day(row.date) }),
              value: (
                <>
                  <code className={styles.code}>{row.root}</code>
                  <Muted>{t('root.desks', { count: row.desks })}</Muted>
                </>
              ),
            }))}
          />
        )}
      </Stack>
    </section>
  );
}
