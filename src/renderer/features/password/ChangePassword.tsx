import { holderOf, useAppState, useSession } from '@renderer/app/appState';
import { useCommand } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import {
  Button,
  Entrance,
  EntranceBank,
  FormActions,
  FormColumn,
  Heading,
  Muted,
  Notice,
  Page,
  PasswordField,
  Stack,
} from '@renderer/ui';
import { scopeOnceActive } from '@shared/permissions';
import { useTranslation } from 'react-i18next';
import { NewPassword } from './NewPassword';
import { useBankNames } from './useBankNames';

/**
 * A password of one's own. Forced after the first sign-in, when it is all there is; otherwise a place inside
 * the frame.
 */
export function ChangePassword() {
  const { t } = useTranslation('password');
  const { mustChangePassword, name } = useSession();
  const state = useAppState();
  if (!mustChangePassword) {
    return (
      <Page scroll>
        <ChangeForm first={false} size="normal" />
      </Page>
    );
  }
  const size = state?.desk?.kind === 'kiosk' ? 'large' : 'normal';
  return (
    <Entrance
      size={size}
      aside={
        <EntranceBank bankName={state?.bank?.name ?? ''} demo={state?.bank?.demo ?? false} lines={[name]} />
      }
    >
      <Stack gap={4}>
        <Heading>{t('titleFirst')}</Heading>
        <Muted>{t('leadFirst')}</Muted>
      </Stack>
      <ChangeForm first size={size} />
    </Entrance>
  );
}

function ChangeForm({ first, size }: { first: boolean; size: 'normal' | 'large' }) {
  const { t } = useTranslation('password');
  const session = useSession();
  const staff = scopeOnceActive(holderOf(session), 'desk.useStaff') !== null;
  const names = useBankNames();
  const facts = {
    ...names,
    userId: session.userId,
    firstName: session.name,
  };
  const signOut = useCommand('auth.signOut');
  const form = useCommandForm({
    command: 'auth.changePassword',
    draft: null,
    initial: { current: '', next: '', again: '' },
    toArgument: ({ current, next }, key) => ({ key, current, next }),
    check: ({ current, next, again }) => ({
      ...(current === '' && { current: 'required' }),
      ...(next === '' && { next: 'required' }),
      ...(next !== '' && next === current && { next: 'notAllowed' }),
      ...(again !== next && { again: 'mismatch' }),
    }),
  });
  const wrongCurrent = form.errorAt('current') !== null && form.failure?.code === 'PASSWORD_WRONG';
  if (form.phase === 'done') return <Notice tone="success" title={t('done')} />;
  return (
    <FormColumn label={t('title')} size={size} onSend={form.send}>
      {form.failure && !form.failure.fields && <FailureNotice failure={form.failure} />}
      <PasswordField
        {...form.field('current')}
        error={wrongCurrent ? t('wrong') : form.errorAt('current')}
        label={t(first ? 'currentFirst' : 'current')}
        which="current"
        size={size}
        autoFocus
      />
      <NewPassword
        next={{
          ...form.field('next'),
          error:
            form.values.next === form.values.current && form.errorAt('next')
              ? t('same')
              : form.errorAt('next'),
        }}
        again={form.field('again')}
        holder={{ staff, hasSecondFactor: session.hasSecondFactor }}
        facts={facts}
        size={size}
      />
      <FormActions>
        {first && (
          <Button size={size} kind="quiet" onClick={() => signOut.mutate({})}>
            {t('signOut')}
          </Button>
        )}
        <Button kind="primary" type="submit" size={size} busy={form.sending}>
          {t(form.sending ? 'sending' : 'button')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
