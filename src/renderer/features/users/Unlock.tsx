import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import type { User } from './UserPanel';
import { useChanged } from './useChanged';

/** Lets somebody try again who typed too many wrong passwords, once they were identified. */
export function Unlock({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: names } = useTranslation('users');
  const title = t('unlock.title', { name: `${user.firstName} ${user.lastName}` });
  const form = useCommandForm({
    command: 'users.unlock',
    draft: null,
    initial: { reason: '' },
    toArgument: ({ reason }, key) => ({ key, userId: user.userId, reason }),
    onDone: useChanged(onClose),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <p>{t('unlock.what')}</p>
        <TextField
          {...form.field('reason')}
          label={t('unlock.how')}
          hint={names('status.reasonHint')}
          longest={200}
          autoFocus
        />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('unlock.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
