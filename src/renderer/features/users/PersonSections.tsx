/** The fields of a person (mission, row 5), for adding one and for the first Super Admin. */
import { genders } from '@shared/contract/people';
import { states } from '@shared/reference/states';
import { useTranslation } from 'react-i18next';
import { DateField, FormPair, FormSection, PhoneList, SelectField, TextField } from '../../ui';

export type PersonFieldName =
  | 'firstName'
  | 'lastName'
  | 'birthDate'
  | 'gender'
  | 'email'
  | 'phones'
  | 'state'
  | 'city'
  | 'street';

/** What the sections ask of the form that they are part of. */
export type PersonForm = {
  readonly values: Readonly<Record<PersonFieldName, string>>;
  readonly field: (name: PersonFieldName) => {
    name: string;
    value: string;
    onChange: (text: string) => void;
    onBlur: () => void;
    error: string | null;
    disabled: boolean;
  };
  readonly errorAt: (path: string) => string | null;
  readonly setAll: (values: Partial<Record<PersonFieldName, string>>) => void;
};

type PersonSectionProps = { form: PersonForm };

export function PersonSection({ form, autoFocus = false }: PersonSectionProps & { autoFocus?: boolean }) {
  const { t } = useTranslation('users');
  return (
    <FormSection title={t('add.person')}>
      <FormPair>
        <TextField
          {...form.field('firstName')}
          label={t('add.firstName')}
          longest={60}
          autoFocus={autoFocus}
        />
        <TextField {...form.field('lastName')} label={t('add.lastName')} longest={60} />
      </FormPair>
      <FormPair>
        <DateField {...form.field('birthDate')} label={t('add.birthDate')} />
        <SelectField
          {...form.field('gender')}
          label={t('add.gender')}
          options={genders.map((gender) => ({ value: gender, label: t(`genders.${gender}`) }))}
        />
      </FormPair>
    </FormSection>
  );
}

export function ContactSection({ form }: PersonSectionProps) {
  const { t } = useTranslation('users');
  return (
    <FormSection title={t('add.contact')}>
      <TextField
        {...form.field('email')}
        label={t('add.email')}
        hint={t('add.emailHint')}
        kind="email"
        longest={254}
      />
      <PhoneList
        {...form.field('phones')}
        label={t('add.phone')}
        errorAt={(index) => form.errorAt(`phones.${index}`)}
      />
    </FormSection>
  );
}

const stateOptions = Object.keys(states).map((state) => ({ value: state, label: state }));

export function AddressSection({ form }: PersonSectionProps) {
  const { t } = useTranslation('users');
  const cities = states[form.values.state] ?? [];
  return (
    <FormSection title={t('add.address')}>
      <FormPair>
        <SelectField
          {...form.field('state')}
          label={t('add.state')}
          options={stateOptions}
          onChange={(state) => form.setAll({ state, city: '' })}
        />
        <SelectField
          {...form.field('city')}
          label={t('add.city')}
          options={cities.map((city) => ({ value: city, label: city }))}
          disabled={cities.length === 0}
          {...(cities.length === 0 && { placeholder: t('add.cityFirst') })}
        />
      </FormPair>
      <TextField {...form.field('street')} label={t('add.street')} longest={120} optional />
    </FormSection>
  );
}
