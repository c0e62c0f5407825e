import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, FormActions, FormColumn, TextField } from '../../ui';
import type { AccountFormProps } from './account';

type ReasonFormProps = AccountFormProps & { readonly task: 'close' | 'reactivate' };

/** A change of an account that needs a reason and nothing else: closing it, or making it active again. */
export function ReasonForm({ account, task, onClose }: ReasonFormProps) {
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
    <FormColumn label={t(`${task}.title`)} onSend={form.send}>
      <p>{t(`${task}.what`)}</p>
      <TextField
        {...form.field('reason')}
        label={t('reason')}
        hint={t('reasonHint')}
        longest={200}
        autoFocus
      />
      <FailureNotice failure={form.failure} />
      <FormActions>
        <Button kind={task === 'close' ? 'danger' : 'primary'} type="submit" busy={form.sending}>
          {t(`${task}.send`)}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
