import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { useSecretField } from '@renderer/app/secretField';
import {
  Button,
  ChoiceField,
  FormActions,
  FormColumn,
  FormSection,
  Notice,
  PasswordField,
  TextField,
} from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { NewPassword, useBankNames } from '../password';
import { ResetDone } from './ResetDone';
import type { ResetProps } from './resetProps';

type ResetFormProps = ResetProps & { readonly userId: string; readonly request: string };

/** The code off the mail, what is asked for besides, and the new password. */
export function ResetForm({ userId, request, size, staff, onBack }: ResetFormProps) {
  const { t } = useTranslation('reset');
  const names = useBankNames();
  const form = useCommandForm({
    command: 'auth.resetPassword',
    draft: null,
    initial: {
      ...{ code: '', more: 'witness', secondFactor: '' },
      ...{ witness: '', secret: '', witnessCode: '', next: '', again: '' },
    },
    toArgument: ({ code, more, secondFactor, witness, secret, witnessCode, next }) => ({
      request,
      userId,
      code,
      next,
      ...(more === 'factor' && secondFactor !== '' && { secondFactor }),
      ...(more === 'witness' && {
        witness: {
          userId: witness.replace(/\s/g, ''),
          password: secret,
          ...(witnessCode !== '' && { code: witnessCode }),
        },
      }),
    }),
    check: ({ code, more, secondFactor, witness, secret, next, again }) => ({
      ...(code === '' && { code: 'required' }),
      ...(more === 'factor' && secondFactor === '' && { secondFactor: 'required' }),
      ...(more === 'witness' && witness.trim() === '' && { witness: 'required' }),
      ...(more === 'witness' && secret === '' && { secret: 'required' }),
      ...(next === '' && { next: 'required' }),
      ...(again !== next && { again: 'mismatch' }),
    }),
  });
  const vouching = useSecretField(form, 'secret');
  if (form.phase === 'done') return <ResetDone size={size} onBack={onBack} />;
  return (
    <FormColumn label={t('reset.title')} size={size} onSend={form.send}>
      <Notice tone="info" title={t('reset.sent')}>
        {t('reset.sentHint')}
      </Notice>
      {form.failure && !form.failure.fields && <FailureNotice failure={form.failure} />}
      <TextField
        {...form.field('code')}
        label={t('reset.code')}
        hint={t('reset.codeHint')}
        longest={40}
        size={size}
        autoComplete="one-time-code"
        autoFocus
      />
      <FormSection title={t('reset.more')}>
        <ChoiceField
          legend={t('reset.moreHint')}
          name="more"
          value={form.values.more}
          onChange={(more) => form.set('more', more)}
          choices={(['witness', 'factor'] as const).map((value) => ({ value, label: t(`reset.${value}`) }))}
        />
        {form.values.more === 'factor' ? (
          <TextField {...form.field('secondFactor')} label={t('reset.factorCode')} longest={40} size={size} />
        ) : (
          <>
            <TextField
              {...form.field('witness')}
              label={t('reset.witnessId')}
              kind="digits"
              longest={20}
              size={size}
            />
            <PasswordField
              {...form.field('secret')}
              {...vouching}
              label={t('reset.witnessPassword')}
              which="current"
              size={size}
            />
            <TextField
              {...form.field('witnessCode')}
              label={t('reset.witnessCode')}
              hint={t('reset.witnessCodeHint')}
              longest={40}
              size={size}
              optional
            />
          </>
        )}
      </FormSection>
      <NewPassword
        next={form.field('next')}
        again={form.field('again')}
        holder={{ staff, hasSecondFactor: form.values.more === 'factor' }}
        facts={{ ...names, userId }}
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
  );
}
