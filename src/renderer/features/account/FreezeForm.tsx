import { type Freeze, freezes } from '@shared/freezes';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, ChoiceField, FormActions, FormColumn, TextField } from '../../ui';
import type { AccountFormProps } from './account';

/** What is stopped in an account from now on, with the reason that the journal keeps. */
export function FreezeForm({ account, onClose }: AccountFormProps) {
  const { t } = useTranslation('account');
  const { accountId } = account;
  const others = freezes.filter((freeze) => freeze !== account.freeze);
  const form = useCommandForm({
    command: 'accounts.freeze',
    draft: null,
    initial: { freeze: others[0] ?? 'none', reason: '' },
    toArgument: ({ freeze, reason }, key) => ({ key, accountId, freeze: freeze as Freeze, reason }),
    onDone: onClose,
  });
  const chosen = form.values.freeze as Freeze;
  return (
    <FormColumn label={t('freeze.title')} onSend={form.send}>
      <ChoiceField
        legend={t('freeze.choose')}
        name="freeze"
        value={chosen}
        onChange={(freeze) => form.set('freeze', freeze)}
        choices={others.map((freeze) => ({
          value: freeze,
          label: t(`freeze.names.${freeze}`),
          hint: t(`freeze.hints.${freeze}`),
        }))}
        error={form.errorAt('freeze')}
      />
      <TextField
        {...form.field('reason')}
        label={t('reason')}
        hint={t('reasonHint')}
        longest={200}
        autoFocus
      />
      <FailureNotice failure={form.failure} />
      <FormActions>
        <Button kind="primary" type="submit" busy={form.sending}>
          {t(`freeze.send.${chosen}`)}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
