import { useJob } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { Button, Progress } from '@renderer/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SaveChart.module.css';

type SaveChartProps = { accountId: string; size: 'normal' | 'large' };

/** Saves the chart as a picture or its figures; what came of it stands beside the buttons. */
export function SaveChart({ accountId, size }: SaveChartProps) {
  const { t } = useTranslation('chart');
  const job = useJob('charts.save');
  const [format, setFormat] = useState<'png' | 'csv'>('png');
  const running = job.state === 'running';
  const save = (chosen: 'png' | 'csv') => {
    if (running) return;
    setFormat(chosen);
    void job.start({ accountId, format: chosen });
  };
  return (
    <>
      <Button size={size} busy={running && format === 'png'} onClick={() => save('png')}>
        {t('savePicture')}
      </Button>
      <Button size={size} kind="quiet" busy={running && format === 'csv'} onClick={() => save('csv')}>
        {t('saveFigures')}
      </Button>
      <div className={styles.outcome}>
        {running && <Progress label={t('saving')} fraction={job.fraction} onCancel={job.cancel} />}
        {job.state === 'done' && <p role="status">{t('saved', { path: job.output.saved })}</p>}
        {job.state === 'failed' && job.failure.code !== 'CANCELLED' && (
          <FailureNotice
            failure={job.failure}
            actions={
              <Button size={size} onClick={() => save(format)}>
                {t('again')}
              </Button>
            }
          />
        )}
      </div>
    </>
  );
}
