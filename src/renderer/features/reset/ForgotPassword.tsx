/** A forgotten password: a code by mail, and then, at the same screen, another password. */
import { useCall } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { QueryView } from '@renderer/app/QueryView';
import { Button, FormActions, FormColumn, Heading, Muted, Notice, Stack, TextField } from '@renderer/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResetForm } from './ResetForm';
import type { ResetProps } from './resetProps';

export function ForgotPassword({ size, staff, onBack }: ResetProps) {
  const { t } = useTranslation('reset');
  const [asked, setAsked] = useState<Asked | null>(null);
  const query = useCall('auth.resetOffer', {});
  return (
    <Stack gap={16}>
      <Heading>{t('forgot.title')}</Heading>
      <QueryView query={query} shape="figures">
        {({ byMail }) => {
          if (asked) return <ResetForm {...asked} size={size} staff={staff} onBack={onBack} />;
          return byMail ? (
            <AskForm size={size} onAsked={setAsked} onBack={onBack} />
          ) : (
            <NoMail size={size} onBack={onBack} />
          );
        }}
      </QueryView>
    </Stack>
  );
}

/** Who asked, and for which request the code will be. */
type Asked = { readonly userId: string; readonly request: string };

/** The branch sends no mail: somebody there has to help. */
function NoMail({ size, onBack }: Pick<ResetProps, 'size' | 'onBack'>) {
  const { t } = useTranslation('reset');
  return (
    <>
      <Notice tone="info" title={t('forgot.noMail')}>
        {t('forgot.noMailHint')}
      </Notice>
      <FormActions>
        <Button size={size} autoFocus onClick={onBack}>
          {t('back')}
        </Button>
      </FormActions>
    </>
  );
}

type AskFormProps = Pick<ResetProps, 'size' | 'onBack'> & { onAsked: (asked: Asked) => void };

function AskForm({ size, onAsked, onBack }: AskFormProps) {
  const { t } = useTranslation('reset');
  const { t: signIn } = useTranslation('signIn');
  const form = useCommandForm({
    command: 'auth.requestReset',
    draft: null,
    initial: { userId: '' },
    toArgument: ({ userId }, key) => ({ key, userId: userId.replace(/\s/g, '') }),
    check: ({ userId }) => ({ ...(userId.trim() === '' && { userId: 'required' }) }),
    onDone: (_output, { key, userId }) => onAsked({ request: key, userId }),
  });
  return (
    <FormColumn label={t('forgot.title')} size={size} onSend={form.send}>
      <Muted>{t('forgot.lead')}</Muted>
      <FailureNotice failure={form.failure} />
      <TextField
        {...form.field('userId')}
        label={signIn('userId')}
        hint={signIn('userIdHint')}
        kind="digits"
        longest={20}
        size={size}
        autoFocus
      />
      <FormActions>
        <Button kind="quiet" size={size} onClick={onBack}>
          {t('back')}
        </Button>
        <Button kind="primary" type="submit" size={size} busy={form.sending}>
          {t('forgot.send')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
