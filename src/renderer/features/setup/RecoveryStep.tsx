import { useCommand, useJob } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { Button, Inline, StateView, TextField } from '@renderer/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTypedBack } from './plan';
import styles from './RecoveryStep.module.css';
import { StepFrame, type StepProps } from './StepFrame';

type RecoveryStepProps = StepProps & {
  /** Minted once; going back and forth shows the same sheet. */
  codes: readonly string[] | null;
  onCodes: (codes: readonly string[]) => void;
};

/** The codes that open the bank when the Super Admin forgot the password. One is typed back before going on. */
export function RecoveryStep({ form, onNext, onBack, codes, onCodes }: RecoveryStepProps) {
  const { t } = useTranslation('setup');
  const [isMismatch, setIsMismatch] = useState(false);
  const { mutate: mint, error } = useCommand('setup.recoveryCodes');
  const isMissing = codes === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: codes are minted when there are none, and only then
  useEffect(() => {
    if (isMissing) mint({}, { onSuccess: (minted) => onCodes(minted.codes) });
  }, [isMissing]);

  const goOn = () => {
    const typed = form.values.recoveryCode;
    const isRight = codes !== null && codeTypedBack(typed, codes) !== null;
    setIsMismatch(typed.trim() !== '' && !isRight);
    if (isRight || typed.trim() === '') onNext();
  };
  const field = form.field('recoveryCode');
  return (
    <StepFrame title={t('recovery.title')} lead={t('recovery.lead')} onNext={goOn} onBack={onBack}>
      <FailureNotice failure={error} />
      {codes === null ? (
        <StateView state="loading" shape="figures" />
      ) : (
        <>
          <Sheet codes={codes} form={form} />
          <Keep form={form} />
          <TextField
            {...field}
            onChange={(text) => {
              setIsMismatch(false);
              field.onChange(text);
            }}
            error={isMismatch ? t('recovery.mismatch') : field.error}
            label={t('recovery.typeBack')}
            hint={t('recovery.typeBackHint')}
            longest={40}
            autoFocus
          />
        </>
      )}
    </StepFrame>
  );
}

const nameOf = (form: StepProps['form']): string => `${form.values.firstName} ${form.values.lastName}`.trim();

/** The sheet itself; printed, it is all that is on the page. */
function Sheet({ codes, form }: { codes: readonly string[]; form: StepProps['form'] }) {
  const { t } = useTranslation('setup');
  return (
    <section className={styles.sheet} aria-label={t('recovery.codes')}>
      <h2>{t('recovery.sheetTitle', { bank: form.values.bankName })}</h2>
      <p className={styles.who}>{t('recovery.sheetFor', { name: nameOf(form) })}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </section>
  );
}

/** Printing and saving the sheet. */
function Keep({ form }: { form: StepProps['form'] }) {
  const { t } = useTranslation('setup');
  const { mutate: print } = useCommand('page.print');
  const job = useJob('setup.saveRecoverySheet');
  const running = job.state === 'running';
  const save = () => void job.start({ bankName: form.values.bankName, name: nameOf(form) });
  return (
    <div className={styles.keep}>
      <Inline>
        <Button icon="print" onClick={() => print({})}>
          {t('recovery.print')}
        </Button>
        <Button busy={running} onClick={save}>
          {t(running ? 'recovery.saving' : 'recovery.save')}
        </Button>
      </Inline>
      {job.state === 'done' && <p role="status">{t('recovery.saved', { path: job.output.saved })}</p>}
      {job.state === 'failed' && job.failure.code !== 'CANCELLED' && <FailureNotice failure={job.failure} />}
    </div>
  );
}
