import { NewPassword } from '@renderer/features/password';
import { AddressSection, ContactSection, PersonSection } from '@renderer/features/users/PersonSections';
import { FormSection, phonesOf } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { StepFrame, type StepProps } from './StepFrame';

/** The Super Admin: a person like any other, with a password of their own from the start. */
export function PersonStep({ form, onNext, onBack }: StepProps) {
  const { t } = useTranslation('setup');
  const { phones, ...person } = form.values;
  return (
    <StepFrame title={t('person.title')} lead={t('person.lead')} onNext={onNext} onBack={onBack}>
      <PersonSection form={form} />
      <ContactSection form={form} />
      <AddressSection form={form} />
      <FormSection title={t('person.password')}>
        <NewPassword
          next={form.field('password')}
          again={form.field('passwordAgain')}
          holder={{ staff: true, hasSecondFactor: false }}
          facts={{ ...person, phones: phonesOf(phones) }}
        />
      </FormSection>
    </StepFrame>
  );
}
