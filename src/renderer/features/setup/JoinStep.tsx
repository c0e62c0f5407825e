import { useJob } from '@renderer/app/calls';
import { Button, Notice, PasswordField, Progress } from '@renderer/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './ServerTest';
import { StepFrame } from './StepFrame';

type JoinStepProps = { uri: string; bankName: string; onBack: () => void; onFinished: () => void };

/** This desk joins a bank that exists, with the credential that an administrator issued. */
export function JoinStep({ uri, bankName, onBack, onFinished }: JoinStepProps) {
  const { t } = useTranslation('setup');
  const { t: errors } = useTranslation('errors');
  const [credential, setCredential] = useState('');
  const [wasEmpty, setWasEmpty] = useState(false);
  const job = useJob('setup.joinBank');
  if (job.state === 'done') {
    return (
      <Notice
        tone="success"
        title={t('join.done')}
        actions={
          <Button kind="primary" onClick={onFinished} autoFocus>
            {t('done.signIn')}
          </Button>
        }
      />
    );
  }
  const running = job.state === 'running';
  const join = () => {
    setWasEmpty(credential.trim() === '');
    if (credential.trim() !== '' && !running) void job.start({ uri, credential });
  };
  return (
    <StepFrame
      title={t('join.title', { bank: bankName })}
      lead={t('join.lead')}
      onNext={join}
      onBack={onBack}
      next={t('join.button')}
      busy={running}
    >
      <PasswordField
        name="credential"
        value={credential}
        onChange={setCredential}
        label={t('join.credential')}
        error={wasEmpty && credential.trim() === '' ? errors('fields.required') : null}
        which="current"
        disabled={running}
      />
      {running && <Progress label={t('join.joining')} fraction={job.fraction} onCancel={job.cancel} />}
      {job.state === 'failed' && job.failure.code !== 'CANCELLED' && <Refusal failure={job.failure} />}
    </StepFrame>
  );
}
