import { useTranslation } from 'react-i18next';
import { useCall } from '../../app/calls';
import { SelectField } from '../../ui';

type BranchChoiceProps = { value: string | null; onChange: (branch: string | null) => void };

/** No branch has this code. */
const wholeBank = '*';

/** One branch or the whole bank, for who may see the whole of it. */
export function BranchChoice({ value, onChange }: BranchChoiceProps) {
  const { t } = useTranslation('dashboard');
  const { data } = useCall('branches.list', {});
  const branches = data?.rows.map(({ branch, name }) => ({ value: branch, label: name })) ?? [];
  return (
    <SelectField
      name="branch"
      label={t('branch')}
      value={value ?? wholeBank}
      options={[{ value: wholeBank, label: t('wholeBank') }, ...branches]}
      onChange={(chosen) => onChange(chosen === wholeBank ? null : chosen)}
    />
  );
}
