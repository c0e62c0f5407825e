/**
 * What the figures and rows of a screen are of: one branch, or the whole bank. It is chosen once for all screens, as long
 * as the session lasts. Where there is one branch only, or the person sees only one, there is nothing to choose and no picker.
 *
 *   const [branch, chooseBranch] = useChosenBranch();      // null: the whole bank, or all that one may see
 *   <BranchPicker value={branch} onChange={chooseBranch} />
 */
import { useTranslation } from 'react-i18next';
import { BarSelect } from '../ui';
import { useMay } from './appState';
import { branchOptions, useBranches } from './branches';
import { useRemembered } from './SessionMemory';

export const useChosenBranch = () => useRemembered<string | null>('branch', null);

/** No branch has this code. */
const wholeBank = '*';

type BranchPickerProps = { value: string | null; onChange: (branch: string | null) => void };

export function BranchPicker({ value, onChange }: BranchPickerProps) {
  const { t } = useTranslation('branches');
  const seesBank = useMay()('branch.list', {});
  const branches = useBranches();
  if (!seesBank || branches.length < 2) return null;
  return (
    <BarSelect
      label={t('branch')}
      name="branch"
      value={value ?? wholeBank}
      options={[{ value: wholeBank, label: t('wholeBank') }, ...branchOptions(branches)]}
      onChange={(chosen) => onChange(chosen === wholeBank ? null : chosen)}
    />
  );
}
