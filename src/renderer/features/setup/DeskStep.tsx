import { ChoiceField, SwitchField, TextField } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { demoSize } from './plan';
import { StepFrame, type StepProps } from './StepFrame';

/** This computer as a desk: its name, who uses it, and whether the bank is a demo. */
export function DeskStep({ form, onNext, onBack }: StepProps) {
  const { t } = useTranslation('setup');
  return (
    <StepFrame title={t('desk.title')} lead={t('desk.lead')} onNext={onNext} onBack={onBack}>
      <TextField {...form.field('deskName')} label={t('desk.name')} hint={t('desk.nameHint')} longest={40} />
      <ChoiceField
        legend={t('desk.kind')}
        name="deskKind"
        value={form.values.deskKind}
        onChange={(kind) => form.set('deskKind', kind)}
        choices={[
          { value: 'staff', label: t('desk.staff'), hint: t('desk.staffHint') },
          { value: 'kiosk', label: t('desk.kiosk'), hint: t('desk.kioskHint') },
        ]}
      />
      <SwitchField
        label={t('desk.demo')}
        hint={t('desk.demoHint', demoSize)}
        checked={form.values.demo === 'yes'}
        onChange={(checked) => form.set('demo', checked ? 'yes' : 'no')}
      />
    </StepFrame>
  );
}
