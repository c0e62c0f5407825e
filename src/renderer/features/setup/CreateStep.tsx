import { useJob } from '@renderer/app/calls';
import { isDefinite } from '@renderer/app/idempotency';
import { Button, Notice, Progress, Stack } from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { useTranslation } from 'react-i18next';
import styles from './CreateStep.module.css';
import { demoSize, type NewBankStep } from './plan';
import { Refusal } from './ServerTest';
import { StepFrame, type StepProps } from './StepFrame';

type CreateStepProps = StepProps & {
  onStep: (step: NewBankStep) => void;
  onMade: (made: CallOutput<'setup.createBank'>) => void;
};

/** All answers once more; then the bank is made, and what is being done is said step by step. */
export function CreateStep({ form, onBack, onStep, onMade }: CreateStepProps) {
  const { t } = useTranslation('setup');
  const job = useJob('setup.createBank');
  const { bankName } = form.values;
  const running = job.state === 'running';
  const stepText = useStepText();

  const create = async () => {
    if (running) return;
    const outcome = await job.start(form.command());
    if (outcome.ok) return onMade(outcome.value);
    const { code, fields } = outcome.failure;
    if (isDefinite(code)) form.renewKey();
    const step = fields && form.refuseWith(fields);
    if (step) onStep(step);
  };
  const failure = job.state === 'failed' ? job.failure : null;
  return (
    <StepFrame
      title={t('create.title')}
      lead={t('create.lead')}
      onNext={() => void create()}
      onBack={onBack}
      next={t('create.button', { bank: bankName })}
      busy={running}
    >
      <Summary form={form} onStep={onStep} isFixed={running} />
      {running && (
        <Progress label={stepText(job.step, bankName)} fraction={job.fraction} onCancel={job.cancel} />
      )}
      {failure?.code === 'CANCELLED' && <Notice tone="info" title={t('create.cancelled')} />}
      {failure && failure.code !== 'CANCELLED' && (
        <Stack gap={8}>
          <Refusal failure={failure} />
          <p>{t('create.safe')}</p>
        </Stack>
      )}
    </StepFrame>
  );
}

const jobSteps = [
  'startServer',
  'makeBooks',
  'desk',
  'bank',
  'superAdmin',
  'demoPeople',
  'demoDays',
  'finish',
] as const;

/** Gives the words for what the job is doing. */
function useStepText(): (step: string | null, bank: string) => string {
  const { t } = useTranslation('setup');
  return (step, bank) => {
    const known = jobSteps.find((name) => name === step);
    return known ? t(`jobSteps.${known}`) : t('create.creating', { bank });
  };
}

type SummaryProps = {
  form: StepProps['form'];
  onStep: (step: NewBankStep) => void;
  isFixed: boolean;
};

/** The answers by step, each with the way back to it. */
function Summary({ form: { values }, onStep, isFixed }: SummaryProps) {
  const { t } = useTranslation('setup');
  const rows: readonly [NewBankStep, string, string][] = [
    ['place', t('create.place'), t(values.where === 'server' ? 'place.server' : 'place.thisComputer')],
    ['bank', t('create.bank'), values.bankName],
    ['bank', t('create.branch'), `${values.branchName} (${values.branchCode})`],
    ['person', t('create.person'), `${values.firstName} ${values.lastName}`],
    [
      'desk',
      t('create.desk'),
      `${values.deskName} · ${t(values.deskKind === 'kiosk' ? 'desk.kiosk' : 'desk.staff')}`,
    ],
    ['desk', t('create.demo'), values.demo === 'yes' ? t('create.demoYes', demoSize) : t('create.demoNo')],
  ];
  return (
    <dl className={styles.summary}>
      {rows.map(([step, label, value]) => (
        <div key={label} className={styles.row}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd>
            <Button kind="quiet" size="compact" disabled={isFixed} onClick={() => onStep(step)}>
              {t('create.change')}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
