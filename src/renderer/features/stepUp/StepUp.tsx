import { useSession } from '@renderer/app/appState';
import { useClient } from '@renderer/app/client';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { useSecretField } from '@renderer/app/secretField';
import {
  Button,
  Dialog,
  FormActions,
  FormColumn,
  Muted,
  Notice,
  PasswordField,
  TextField,
} from '@renderer/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The one dialog for every call that asks once more who is there; when it is answered, the call goes on by itself. */
export function StepUp() {
  const { t } = useTranslation('stepUp');
  const client = useClient();
  const [isAsking, setIsAsking] = useState(false);
  const resolve = useRef<(isProven: boolean) => void>(() => undefined);
  const answer = (isProven: boolean) => {
    resolve.current(isProven);
    setIsAsking(false);
  };
  useEffect(() => {
    const stop = client.onProofNeeded(
      () =>
        new Promise((settle) => {
          resolve.current = settle;
          setIsAsking(true);
        }),
    );
    return () => {
      stop();
      // The session ended or was covered: nobody proves anything any more.
      resolve.current(false);
    };
  }, [client]);
  if (!isAsking) return null;
  return (
    <Dialog opened title={t('title')} onClose={() => answer(false)}>
      <ProofForm onProven={() => answer(true)} />
    </Dialog>
  );
}

function ProofForm({ onProven }: { onProven: () => void }) {
  const { t } = useTranslation('stepUp');
  const { hasSecondFactor, name } = useSession();
  const form = useCommandForm({
    command: 'auth.stepUp',
    draft: null,
    initial: { password: '', code: '' },
    toArgument: ({ password, code }) => ({ password, ...(hasSecondFactor && { code }) }),
    check: ({ password, code }) => ({
      ...(password === '' && { password: 'required' }),
      ...(hasSecondFactor && code === '' && { code: 'required' }),
    }),
    onDone: onProven,
  });
  const secret = useSecretField(form, 'password');
  return (
    <FormColumn label={t('title')} onSend={form.send}>
      {form.failure?.code === 'PASSWORD_WRONG' && hasSecondFactor ? (
        <Notice tone="danger" title={t('wrong')} />
      ) : (
        <FailureNotice failure={form.failure} />
      )}
      <Muted>{t('lead', { name })}</Muted>
      <PasswordField
        {...form.field('password')}
        {...secret}
        label={t('password')}
        which="current"
        autoFocus
      />
      {hasSecondFactor && (
        <TextField
          {...form.field('code')}
          label={t('code')}
          hint={t('codeHint')}
          longest={40}
          autoComplete="one-time-code"
        />
      )}
      <FormActions>
        <Button kind="primary" type="submit" busy={form.sending}>
          {t(form.sending ? 'sending' : 'button')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
