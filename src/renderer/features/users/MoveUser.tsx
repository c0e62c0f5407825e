import { useTranslation } from 'react-i18next';
import { BranchField } from '../../app/BranchField';
import { useBranchName } from '../../app/branches';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import type { User } from './UserPanel';
import { useChanged } from './useChanged';

/** Another branch for a person, with the reason that the journal keeps; it says first what ends and what stays. */
export function MoveUser({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: names } = useTranslation('users');
  const branchName = useBranchName();
  const title = t('branch.title', { name: `${user.firstName} ${user.lastName}` });
  const form = useCommandForm({
    command: 'users.move',
    draft: null,
    initial: { branch: '', reason: '' },
    toArgument: ({ branch, reason }, key) => ({
      key,
      userId: user.userId,
      version: user.version,
      branch,
      reason,
    }),
    onDone: useChanged(onClose),
  });
  const duties = user.duties.map((duty) => names(`duties.${duty}`)).join(', ');
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        {duties !== '' && <p>{t('branch.dutiesEnd', { duties })}</p>}
        <p>{t(user.accounts.length > 0 ? 'branch.accountStays' : 'branch.sessionEnds')}</p>
        <BranchField {...form.field('branch')} label={t('branch.to')} except={user.branch} autoFocus />
        <TextField
          {...form.field('reason')}
          label={names('status.reason')}
          hint={names('status.reasonHint')}
          longest={200}
        />
        <FailureNotice failure={form.failure} />
        <FormActions aside={t('branch.now', { branch: branchName(user.branch) })}>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('branch.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
