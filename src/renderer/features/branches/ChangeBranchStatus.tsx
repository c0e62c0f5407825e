import { type BranchStatus, branchWays } from '@shared/branches';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChosenBranch } from '../../app/BranchPicker';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { useOpenList } from '../../app/listLink';
import { Button, ChoiceField, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import type { Branch } from './branchForm';
import { useBranchChanged } from './useBranchChanged';

/** Another status for a branch, with the reason that the journal keeps. */
export function ChangeBranchStatus({ branch, onClose }: { branch: Branch; onClose: () => void }) {
  const { t } = useTranslation('branches');
  const title = t('status.title', { name: branch.name });
  const ways = branchWays[branch.status];
  const form = useCommandForm({
    command: 'branches.changeStatus',
    draft: null,
    initial: { status: ways[0] ?? '', reason: '' },
    toArgument: ({ status, reason }, key) => ({
      key,
      branch: branch.branch,
      version: branch.version,
      status: status as BranchStatus,
      reason,
    }),
    onDone: useBranchChanged(onClose),
  });
  const isInUse = form.failure?.code === 'BRANCH_IN_USE';
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <ChoiceField
          legend={t('status.choose')}
          name="status"
          value={form.values.status}
          onChange={(status) => form.set('status', status)}
          choices={ways.map((status) => ({
            value: status,
            label: t(`status.ways.${status}`),
            hint: t(`status.hints.${status}`),
          }))}
          error={form.errorAt('status')}
        />
        <TextField
          {...form.field('reason')}
          label={t('reason')}
          hint={t('reasonHint')}
          longest={200}
          autoFocus
        />
        <FailureNotice failure={form.failure} actions={isInUse && <WhereTheyAre branch={branch.branch} />} />
        <FormActions aside={t('status.now', { status: t(`statuses.${branch.status}`) })}>
          <Button
            kind={form.values.status === 'closed' ? 'danger' : 'primary'}
            type="submit"
            busy={form.sending}
          >
            {t('status.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}

/** To the lists of who and what still belongs to it. */
function WhereTheyAre({ branch }: { branch: string }) {
  const { t } = useTranslation('branches');
  const [, navigate] = useLocation();
  const [, chooseBranch] = useChosenBranch();
  const open = useOpenList();
  const showDesks = () => {
    chooseBranch(branch);
    navigate('/desks');
  };
  return (
    <>
      <Button size="compact" onClick={() => open({ list: 'users', filters: { inBranch: branch } })}>
        {t('status.people')}
      </Button>
      <Button size="compact" onClick={showDesks}>
        {t('status.desks')}
      </Button>
    </>
  );
}
