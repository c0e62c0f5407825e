import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { useSecretField } from '@renderer/app/secretField';
import {
  Button,
  FormActions,
  FormColumn,
  Heading,
  Muted,
  Notice,
  PasswordField,
  TextField,
} from '@renderer/ui';
import { useTranslation } from 'react-i18next';

/**
 * Nobody is signed in yet: who says that the books shall be migrated proves here who they are. Where the bank does
 * not open afterwards, the trouble of that moment is to be read, not a form that was sent.
 */
export function MigrateForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('trouble');
  const form = useCommandForm({
    command: 'app.migrate',
    draft: null,
    initial: { userId: '', password: '' },
    toArgument: ({ userId, password }) => ({ userId: userId.replace(/\s/g, ''), password }),
    check: ({ userId, password }) => ({
      ...(userId.trim() === '' && { userId: 'required' }),
      ...(password === '' && { password: 'required' }),
    }),
    onDone: onBack,
  });
  const secret = useSecretField(form, 'password');
  const { failure } = form;
  return (
    <>
      <Heading>{t('actions.migrate')}</Heading>
      <FormColumn label={t('actions.migrate')} onSend={form.send}>
        <Muted>{t('migrate.lead')}</Muted>
        {failure?.code === 'NOT_PERMITTED' ? (
          <Notice tone="danger" title={t('migrate.notPermitted')}>
            {t('migrate.notPermittedNext')}
          </Notice>
        ) : (
          <FailureNotice failure={failure} />
        )}
        <TextField
          {...form.field('userId')}
          label={t('migrate.userId')}
          kind="digits"
          longest={20}
          autoComplete="username"
          autoFocus
        />
        <PasswordField
          {...form.field('password')}
          {...secret}
          label={t('migrate.password')}
          which="current"
        />
        <FormActions>
          <Button kind="quiet" onClick={onBack}>
            {t('migrate.back')}
          </Button>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t(form.sending ? 'working' : 'actions.migrate')}
          </Button>
        </FormActions>
      </FormColumn>
    </>
  );
}
