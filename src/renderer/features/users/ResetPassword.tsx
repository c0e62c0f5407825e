import { useTranslation } from 'react-i18next';
import { useCommandForm } from '../../app/form';
import { ReasonForm } from '../../app/ReasonForm';
import { Button, Dialog, FormActions, Notice, Stack } from '../../ui';
import { SlipPaper } from './PasswordSlip';
import type { User } from './UserPanel';

/** A one-time password for somebody who forgot theirs; shown once, in the same place. */
export function ResetPassword({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: names } = useTranslation('users');
  const title = t('password.title', { name: `${user.firstName} ${user.lastName}` });
  const form = useCommandForm({
    command: 'users.resetPassword',
    draft: null,
    initial: { reason: '' },
    toArgument: ({ reason }, key) => ({ key, userId: user.userId, reason }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      {form.output ? (
        <Stack gap={16}>
          <Notice tone="warning" title={names('slip.title')}>
            {form.output.firstPassword ? t('password.once') : t('password.repeated')}
          </Notice>
          <SlipPaper slip={form.output} />
          <FormActions>
            <Button kind="primary" autoFocus onClick={onClose}>
              {t('password.close')}
            </Button>
          </FormActions>
        </Stack>
      ) : (
        <ReasonForm
          title={title}
          what={t('password.what')}
          label={t('unlock.how')}
          hint={names('status.reasonHint')}
          action={t('password.send')}
          form={form}
        />
      )}
    </Dialog>
  );
}
