import { useTranslation } from 'react-i18next';
import { useBranches } from '../../app/branches';
import { FormPair, SelectField, TextField } from '../../ui';
import type { emptyBranch } from './branchForm';
import { HoursField } from './Hours';

type Name = keyof typeof emptyBranch;

/** What the fields ask of the form that they are part of. */
type BranchFormParts = {
  readonly field: (name: Name) => {
    name: string;
    value: string;
    onChange: (text: string) => void;
    onBlur: () => void;
    error: string | null;
    disabled: boolean;
  };
  readonly errorAt: (path: string) => string | null;
};

/** What may be said of a branch, when it is opened and whenever it changes. */
export function BranchFields({ form, autoFocus = false }: { form: BranchFormParts; autoFocus?: boolean }) {
  const { t } = useTranslation('branches');
  const regions = [...new Set(useBranches().map(({ region }) => region))].filter(Boolean).sort();
  return (
    <>
      <FormPair>
        <TextField {...form.field('name')} label={t('name')} longest={60} autoFocus={autoFocus} />
        <SelectField
          {...form.field('region')}
          label={t('region')}
          hint={t('regionHint')}
          options={regions.map((region) => ({ value: region, label: region }))}
          placeholder=""
          takesOther
          optional
        />
      </FormPair>
      <TextField {...form.field('address')} label={t('address')} hint={t('addressHint')} longest={200} />
      <HoursField {...form.field('hours')} errorAt={form.errorAt} />
    </>
  );
}
