import { TextField } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { StepFrame, type StepProps } from './StepFrame';

/** The bank's name and its first branch. */
export function BankStep({ form, onNext, onBack }: StepProps) {
  const { t } = useTranslation('setup');
  const code = form.field('branchCode');
  return (
    <StepFrame title={t('bank.title')} lead={t('bank.lead')} onNext={onNext} onBack={onBack}>
      <TextField {...form.field('bankName')} label={t('bank.name')} longest={80} />
      <TextField {...form.field('branchName')} label={t('bank.branchName')} longest={60} />
      <TextField
        {...code}
        onChange={(text) => code.onChange(text.toUpperCase())}
        label={t('bank.branchCode')}
        hint={t('bank.branchCodeHint')}
        longest={8}
      />
    </StepFrame>
  );
}
