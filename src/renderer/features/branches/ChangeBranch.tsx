import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import { BranchFields } from './BranchFields';
import { type Branch, branchOf, typedBranch } from './branchForm';
import { useBranchChanged } from './useBranchChanged';

/** Another name, region, address or hours, with the reason that the journal keeps. */
export function ChangeBranch({ branch, onClose }: { branch: Branch; onClose: () => void }) {
  const { t } = useTranslation('branches');
  const title = t('change.title', { name: branch.name });
  const form = useCommandForm({
    command: 'branches.change',
    draft: null,
    initial: { ...typedBranch(branch), reason: '' },
    toArgument: ({ reason, ...rest }, key) => ({
      ...branchOf(rest),
      key,
      branch: branch.branch,
      version: branch.version,
      reason,
    }),
    onDone: useBranchChanged(onClose),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <BranchFields form={form} autoFocus />
        <TextField {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} longest={200} />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('change.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
