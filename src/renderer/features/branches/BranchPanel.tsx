/** One branch: where it is, when it is open, and what may be done with it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/appState';
import { useCall } from '../../app/calls';
import { QueryView } from '../../app/QueryView';
import { Button, Details, Muted, PanelSection, SidePanel, StatusMark } from '../../ui';
import { type Branch, statusTones } from './branchForm';
import { ChangeBranch } from './ChangeBranch';
import { ChangeBranchStatus } from './ChangeBranchStatus';
import { Hours } from './Hours';

const forms = { details: ChangeBranch, status: ChangeBranchStatus } as const;

type Task = keyof typeof forms;

export function BranchPanel({ code, onClose }: { code: string; onClose: () => void }) {
  const query = useCall('branches.get', { branch: code });
  const branch = query.data;
  return (
    <SidePanel
      title={branch?.name ?? code}
      subtitle={branch && <BranchStatus status={branch.status} />}
      onClose={onClose}
      actions={branch && <BranchActions branch={branch} />}
    >
      <QueryView query={query} shape="figures">
        {(shown) => <BranchDetails branch={shown} />}
      </QueryView>
    </SidePanel>
  );
}

/** A branch's status with its mark. */
export function BranchStatus({ status }: Pick<Branch, 'status'>) {
  const { t } = useTranslation('branches');
  return <StatusMark tone={statusTones[status]}>{t(`statuses.${status}`)}</StatusMark>;
}

function BranchDetails({ branch }: { branch: Branch }) {
  const { t } = useTranslation('branches');
  return (
    <>
      <PanelSection title={t('about')}>
        <Details
          rows={[
            { label: t('code'), value: branch.branch },
            { label: t('region'), value: branch.region || <Muted>{t('noRegion')}</Muted> },
            { label: t('address'), value: branch.address || <Muted>{t('noAddress')}</Muted> },
            { label: t('timeZone'), value: branch.timeZone.replaceAll('_', ' ') },
          ]}
        />
      </PanelSection>
      <PanelSection title={t('hours')}>
        <Hours week={branch.hours} />
      </PanelSection>
    </>
  );
}

function BranchActions({ branch }: { branch: Branch }) {
  const { t } = useTranslation('branches');
  const may = useMay();
  const [task, setTask] = useState<Task | null>(null);
  if (!may('branch.manage', branch)) return null;
  const Form = task && forms[task];
  return (
    <>
      <Button onClick={() => setTask('details')}>{t('actions.details')}</Button>
      <Button onClick={() => setTask('status')}>{t('actions.status')}</Button>
      {Form && <Form branch={branch} onClose={() => setTask(null)} />}
    </>
  );
}
