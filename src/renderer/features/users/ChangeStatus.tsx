import { type Status, statuses } from '@shared/permissions';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, ChoiceField, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import type { User } from './UserPanel';
import { useChanged } from './useChanged';

/** Another status for a person, with the reason that the journal keeps. */
export function ChangeStatus({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('users');
  const name = `${user.firstName} ${user.lastName}`;
  const others = statuses.filter((status) => status !== user.status);
  const form = useCommandForm({
    command: 'users.changeStatus',
    draft: null,
    initial: { status: others[0] ?? '', reason: '' },
    toArgument: ({ status, reason }, key) => ({
      key,
      userId: user.userId,
      version: user.version,
      status: status as Status,
      reason,
    }),
    onDone: useChanged(onClose),
  });
  const chosen = form.values.status as Status;
  return (
    <Dialog opened onClose={onClose} title={t('status.title', { name })}>
      <FormColumn label={t('status.title', { name })} onSend={form.send}>
        <FailureNotice failure={form.failure} />
        <ChoiceField
          legend={t('status.choose')}
          name="status"
          value={chosen}
          onChange={(status) => form.set('status', status)}
          choices={others.map((status) => ({
            value: status,
            label: t(`statuses.${status}`),
            hint: t(`status.hints.${status}`),
          }))}
          error={form.errorAt('status')}
        />
        <TextField
          {...form.field('reason')}
          label={t('status.reason')}
          hint={t('status.reasonHint')}
          longest={200}
          autoFocus
        />
        <FormActions aside={t('status.now', { status: t(`statuses.${user.status}`) })}>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('status.send', { status: t(`statuses.${chosen}`) })}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
