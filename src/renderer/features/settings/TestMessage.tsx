import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { mintKey } from '../../app/idempotency';
import { Button, FormActions, FormColumn, Notice, TextField } from '../../ui';

/** Sends a message through the server as it was saved. */
export function TestMessage() {
  const { t } = useTranslation('mail');
  const [to, setTo] = useState('');
  const job = useJob('mail.test');
  return (
    <FormColumn label={t('test')} onSend={() => void job.start({ key: mintKey(), to: to.trim() })}>
      <TextField name="to" value={to} onChange={setTo} label={t('to')} kind="email" longest={254} />
      {job.state === 'done' && <Notice tone="success" title={t('sent')} />}
      {job.state === 'failed' && <FailureNotice failure={job.failure} />}
      <FormActions>
        <Button type="submit" busy={job.state === 'running'}>
          {t('test')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
