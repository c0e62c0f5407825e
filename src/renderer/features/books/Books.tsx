/** "Verify books": how far it is, what came of it, and what was found the last time. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCall, useCommand, useJob } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { QueryView } from '../../app/QueryView';
import { Button, CopyButton, Inline, Notice, Page, Progress, Stack, StateView } from '../../ui';
import styles from './Books.module.css';
import { DayRoot } from './DayRoot';
import { Result } from './Result';
import { useFindingWords, type Verification } from './words';

export function Books() {
  const { t } = useTranslation('books');
  const queries = useQueryClient();
  const last = useCall('books.lastVerification', {});
  const job = useJob('books.verify');
  const verify = async () => {
    if (job.state === 'running') return;
    await job.start({});
    await queries.invalidateQueries({ queryKey: ['books.lastVerification'] });
  };
  return (
    <Page scroll>
      <div className={styles.books}>
        <Stack gap={24}>
          <Stack gap={16}>
            <p className={styles.lead}>{t('lead')}</p>
            <JobView job={job} />
          </Stack>
          <QueryView query={last} shape="figures">
            {({ rows }) =>
              rows.length === 0 ? (
                <StateView
                  state="empty"
                  title={t('never')}
                  action={
                    <Button kind="primary" disabled={job.state === 'running'} onClick={() => void verify()}>
                      {t('verify')}
                    </Button>
                  }
                >
                  {t('neverHint')}
                </StateView>
              ) : (
                <Stack gap={24}>
                  <Actions rows={rows} isRunning={job.state === 'running'} onVerify={() => void verify()} />
                  {rows.map((row) => (
                    <Result key={row.branch} row={row} />
                  ))}
                </Stack>
              )
            }
          </QueryView>
          <DayRoot />
        </Stack>
      </div>
    </Page>
  );
}

type ActionsProps = { rows: readonly Verification[]; isRunning: boolean; onVerify: () => void };

function Actions({ rows, isRunning, onVerify }: ActionsProps) {
  const { t } = useTranslation('books');
  const { textOf } = useFindingWords();
  const { mutate: print } = useCommand('page.print');
  return (
    <div className={styles.screenOnly}>
      <Inline>
        <Button kind="primary" disabled={isRunning} onClick={onVerify}>
          {t('again')}
        </Button>
        <CopyButton text={textOf(rows)}>{t('copy')}</CopyButton>
        <Button icon="print" onClick={() => print({})}>
          {t('print')}
        </Button>
      </Inline>
    </div>
  );
}

const steps = ['reading', 'comparing', 'settling'] as const;

/** What is being done, or why it was not. */
function JobView({ job }: { job: ReturnType<typeof useJob<'books.verify'>> }) {
  const { t } = useTranslation('books');
  if (job.state === 'running') {
    const step = steps.find((each) => each === job.step) ?? 'reading';
    return <Progress label={t(`steps.${step}`)} fraction={job.fraction} onCancel={job.cancel} />;
  }
  if (job.state !== 'failed') return null;
  if (job.failure.code === 'CANCELLED') return <Notice tone="info" title={t('cancelled')} />;
  return <FailureNotice failure={job.failure} />;
}
