import { useActionRuns } from '@renderer/app/actions';
import { useAppState, useSession } from '@renderer/app/appState';
import { useCommand } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { useSecretField } from '@renderer/app/secretField';
import {
  Button,
  Entrance,
  EntranceBank,
  FormActions,
  FormColumn,
  Heading,
  Muted,
  PasswordField,
  Stack,
} from '@renderer/ui';
import { useTranslation } from 'react-i18next';

/** Stands in place of everything while the session is locked: nothing of the work is behind it. */
export function LockScreen() {
  const { t } = useTranslation('lock');
  const state = useAppState();
  const { name, userId } = useSession();
  const size = state?.desk?.kind === 'kiosk' ? 'large' : 'normal';
  const lines = [state?.branch?.name, state?.desk?.name];
  return (
    <Entrance
      size={size}
      aside={
        <EntranceBank
          bankName={state?.bank?.name ?? ''}
          demo={state?.bank?.demo ?? false}
          lines={lines.filter((line) => line !== undefined)}
        />
      }
    >
      <Stack gap={4}>
        <Heading>{t('title')}</Heading>
        <Muted>{t('text', { name })}</Muted>
      </Stack>
      <UnlockForm size={size} label={t('password')} hint={t('person', { name, userId })} />
    </Entrance>
  );
}

type UnlockFormProps = { size: 'normal' | 'large'; label: string; hint: string };

function UnlockForm({ size, label, hint }: UnlockFormProps) {
  const { t } = useTranslation('lock');
  const signOut = useCommand('auth.signOut');
  useActionRuns({ 'session.signOut': () => signOut.mutate({}) });
  const form = useCommandForm({
    command: 'auth.unlock',
    draft: null,
    initial: { password: '' },
    toArgument: ({ password }) => ({ password }),
    check: ({ password }) => (password === '' ? { password: 'required' } : {}),
  });
  const secret = useSecretField(form, 'password');
  return (
    <FormColumn label={t('title')} size={size} onSend={form.send}>
      <FailureNotice failure={form.failure} />
      <PasswordField
        {...form.field('password')}
        {...secret}
        label={label}
        hint={hint}
        which="current"
        size={size}
        autoFocus
      />
      <FormActions>
        <Button size={size} kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate({})}>
          {t('signOut')}
        </Button>
        <Button kind="primary" type="submit" size={size} busy={form.sending}>
          {t(form.sending ? 'unlocking' : 'unlock')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
