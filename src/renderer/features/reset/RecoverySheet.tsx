/** A Super Admin comes back by the sheet that was printed when the bank was made. */
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { Button, FormActions, FormColumn, Heading, Muted, Stack, TextField } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { NewPassword, useBankNames } from '../password';
import { ResetDone } from './ResetDone';
import type { ResetProps } from './resetProps';

export function RecoverySheet({ size, onBack }: Omit<ResetProps, 'staff'>) {
  const { t } = useTranslation('reset');
  const { t: signIn } = useTranslation('signIn');
  const names = useBankNames();
  const form = useCommandForm({
    command: 'auth.recover',
    draft: null,
    initial: { userId: '', code: '', next: '', again: '' },
    toArgument: ({ userId, code, next }, key) => ({ key, userId: userId.replace(/\s/g, ''), code, next }),
    check: ({ userId, code, next, again }) => ({
      ...(userId.trim() === '' && { userId: 'required' }),
      ...(code === '' && { code: 'required' }),
      ...(next === '' && { next: 'required' }),
      ...(again !== next && { again: 'mismatch' }),
    }),
  });
  return (
    <Stack gap={16}>
      <Heading>{t('sheet.title')}</Heading>
      {form.phase === 'done' ? (
        <ResetDone size={size} onBack={onBack} />
      ) : (
        <FormColumn label={t('sheet.title')} size={size} onSend={form.send}>
          <Muted>{t('sheet.lead')}</Muted>
          {form.failure && !form.failure.fields && <FailureNotice failure={form.failure} />}
          <TextField
            {...form.field('userId')}
            label={signIn('userId')}
            hint={signIn('userIdHint')}
            kind="digits"
            longest={20}
            size={size}
            autoFocus
          />
          <TextField
            {...form.field('code')}
            label={t('sheet.code')}
            hint={t('sheet.codeHint')}
            longest={40}
            size={size}
          />
          <NewPassword
            next={form.field('next')}
            again={form.field('again')}
            holder={{ staff: true, hasSecondFactor: false }}
            facts={{ ...names, userId: form.values.userId }}
            size={size}
          />
          <FormActions>
            <Button kind="quiet" size={size} onClick={onBack}>
              {t('back')}
            </Button>
            <Button kind="primary" type="submit" size={size} busy={form.sending}>
              {t(form.sending ? 'sending' : 'send')}
            </Button>
          </FormActions>
        </FormColumn>
      )}
    </Stack>
  );
}
