import { useTranslation } from 'react-i18next';
import { useCommandForm } from '../../app/form';
import { ReasonForm } from '../../app/ReasonForm';
import type { AccountFormProps } from './account';

type ClosingFormProps = AccountFormProps & { readonly task: 'close' | 'reactivate' };

/** Closing an account, or making it active again: either needs a reason and nothing else. */
export function ClosingForm({ account, task, onClose }: ClosingFormProps) {
  const { t } = useTranslation('account');
  const { accountId } = account;
  const form = useCommandForm({
    command: `accounts.${task}`,
    draft: null,
    initial: { reason: '' },
    toArgument: ({ reason }, key) => ({ key, accountId, reason }),
    onDone: onClose,
  });
  return (
    <ReasonForm
      title={t(`${task}.title`)}
      what={t(`${task}.what`)}
      label={t('reason')}
      hint={t('reasonHint')}
      action={t(`${task}.send`)}
      kind={task === 'close' ? 'danger' : 'primary'}
      form={form}
    />
  );
}
