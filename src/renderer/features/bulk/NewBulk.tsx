/** A file is chosen, checked, and posted. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { Button, Inline, Page, Progress, Stack } from '../../ui';
import styles from './Bulk.module.css';
import { BulkForm } from './BulkForm';
import { Checked } from './Checked';
import { Posting } from './Posting';
import { useBulkForm } from './useBulkForm';

export function NewBulk() {
  const job = useJob('bulk.check');
  const form = useBulkForm(job.reset);
  /** Null while nothing is posted; then whether it is meant to be posted a second time. */
  const [again, setAgain] = useState<boolean | null>(null);
  return (
    <Page scroll>
      <div className={styles.column}>
        {again !== null && job.state === 'done' ? (
          <BeingPosted
            bulk={{ key: form.key, branch: job.output.branch, lines: job.output.lines }}
            again={again}
            onAnother={() => {
              form.reset();
              job.reset();
              setAgain(null);
            }}
          />
        ) : (
          <BeingChecked job={job} form={form} onPost={setAgain} />
        )}
      </div>
    </Page>
  );
}

type BeingPostedProps = {
  bulk: { readonly key: string; readonly branch: string; readonly lines: number };
  again: boolean;
  onAnother: () => void;
};

function BeingPosted({ bulk, again, onAnother }: BeingPostedProps) {
  const { t } = useTranslation('bulk');
  return (
    <Stack>
      <Posting bulk={bulk} begins again={again} />
      <Inline>
        <Button onClick={onAnother}>{t('another')}</Button>
      </Inline>
    </Stack>
  );
}

type BeingCheckedProps = {
  job: ReturnType<typeof useJob<'bulk.check'>>;
  form: ReturnType<typeof useBulkForm>;
  onPost: (again: boolean) => void;
};

function BeingChecked({ job, form, onPost }: BeingCheckedProps) {
  const { t } = useTranslation('bulk');
  const queries = useQueryClient();
  const check = async () => {
    const pays = form.read();
    if (!pays || job.state === 'running') return;
    await job.start({ key: form.key, pays });
    await queries.resetQueries({ queryKey: ['bulk.lines'] });
  };
  return (
    <Stack gap={24}>
      <BulkForm form={form} isChecking={job.state === 'running'} onSend={() => void check()} />
      {job.state === 'running' && (
        <Progress label={t('checking')} fraction={job.fraction} onCancel={job.cancel} />
      )}
      {job.state === 'failed' && job.failure.code !== 'CANCELLED' && <FailureNotice failure={job.failure} />}
      {job.state === 'done' && (
        <Checked
          formKey={form.key}
          found={job.output}
          onPost={(again) => {
            form.discardDraft();
            onPost(again);
          }}
        />
      )}
    </Stack>
  );
}
