import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/appState';
import { useBranchName } from '../../app/branches';
import { useFormats } from '../../app/formats';
import { Button, Details, Money, PanelSection, SidePanel } from '../../ui';
import styles from './DeskPanel.module.css';
import { type Desk, DeskStatus } from './Desks';
import { FloatForm } from './FloatForm';
import { RevokeDesk } from './RevokeDesk';

/** One desk: what it holds, and what may be done with it. */
export function DeskPanel({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation('desks');
  const { moment } = useFormats();
  const branchName = useBranchName();
  const may = useMay();
  const [task, setTask] = useState<'float' | 'revoke' | null>(null);
  const isOpen = desk.status !== 'revoked';
  const mayFloat = isOpen && may('desk.float', { branch: desk.branch });
  const mayRevoke = isOpen && !desk.thisDesk && may('desk.manage', { branch: desk.branch });
  return (
    <SidePanel
      title={desk.name}
      subtitle={t(`kinds.${desk.kind}`)}
      onClose={onClose}
      actions={
        (mayFloat || mayRevoke) && (
          <>
            {mayFloat && <Button onClick={() => setTask('float')}>{t('float.open')}</Button>}
            {mayRevoke && (
              <Button kind="danger" onClick={() => setTask('revoke')}>
                {t('revoke.open')}
              </Button>
            )}
          </>
        )
      }
    >
      <PanelSection title={t('cashHeld')}>
        <Money amount={desk.cash} size="title" />
      </PanelSection>
      {task === 'float' && (
        <div className={styles.form}>
          <FloatForm desk={desk} onClose={() => setTask(null)} />
        </div>
      )}
      <PanelSection title={t('about')}>
        <Details
          rows={[
            { label: t('columns.status'), value: <DeskStatus status={desk.status} /> },
            { label: t('deskId'), value: desk.deskId },
            { label: t('columns.branch'), value: branchName(desk.branch) },
            { label: t('columns.version'), value: desk.version ?? t('notYet') },
            {
              label: t('columns.lastContact'),
              value: desk.lastContact ? moment(desk.lastContact) : t('never'),
            },
          ]}
        />
      </PanelSection>
      {task === 'revoke' && <RevokeDesk desk={desk} onClose={() => setTask(null)} />}
    </SidePanel>
  );
}
