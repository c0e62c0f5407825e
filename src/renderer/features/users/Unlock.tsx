import { useTranslation } from 'react-i18next';
import { useCommandForm } from '../../app/form';
import { ReasonForm } from '../../app/ReasonForm';
import { Dialog } from '../../ui';
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
      <ReasonForm
        title={title}
        what={t('unlock.what')}
        label={t('unlock.how')}
        hint={names('status.reasonHint')}
        action={t('unlock.send')}
        form={form}
      />
    </Dialog>
  );
}
