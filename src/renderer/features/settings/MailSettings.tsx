/** Through which server the branch sends mail, and a message to try it. */
import type { CallOutput } from '@shared/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { QueryView } from '../../app/QueryView';
import {
  Button,
  ChoiceField,
  FormActions,
  FormColumn,
  FormPair,
  FormSection,
  Notice,
  PasswordField,
  TextField,
} from '../../ui';
import { TestMessage } from './TestMessage';

type State = CallOutput<'mail.settings'>;
type Security = NonNullable<State['server']>['security'];

const securities: readonly Security[] = ['starttls', 'tls', 'none'];
const usual = { host: '', port: 587, security: 'starttls', user: '', sender: '' } as const;

export function MailSettings() {
  const query = useCall('mail.settings', {});
  const { t } = useTranslation('mail');
  const [saved, setSaved] = useState(false);
  return (
    <QueryView query={query} shape="figures">
      {(state) => (
        <>
          <ServerForm key={state.version} state={state} onSaved={() => setSaved(true)} />
          {saved && <Notice tone="success" title={t('saved')} />}
          {state.server && <TestMessage />}
        </>
      )}
    </QueryView>
  );
}

function ServerForm({ state, onSaved }: { state: State; onSaved: () => void }) {
  const { t } = useTranslation('mail');
  const queries = useQueryClient();
  const now = state.server ?? usual;
  const form = useCommandForm({
    command: 'mail.change',
    draft: null,
    initial: {
      host: now.host,
      port: String(now.port),
      security: now.security as string,
      user: now.user,
      sender: now.sender,
      password: '',
    },
    toArgument: ({ port, security, password, ...rest }, key) => ({
      ...rest,
      key,
      version: state.version,
      port: Number(port.trim() || Number.NaN),
      security: security as Security,
      ...(password !== '' && { password }),
    }),
    onDone: (changed) => {
      queries.setQueryData(['mail.settings', {}], changed);
      onSaved();
    },
  });
  return (
    <FormColumn label={t('title')} onSend={form.send}>
      <FormSection title={t('title')}>
        <FormPair>
          <TextField {...form.field('host')} label={t('host')} longest={253} />
          <TextField {...form.field('port')} label={t('port')} kind="digits" longest={5} />
        </FormPair>
        <ChoiceField
          legend={t('security')}
          name="security"
          value={form.values.security}
          onChange={(security) => form.set('security', security)}
          choices={securities.map((value) => ({ value, label: t(`securities.${value}`) }))}
          error={form.errorAt('security')}
        />
        <TextField {...form.field('sender')} label={t('sender')} kind="email" longest={254} />
        <FormPair>
          <TextField {...form.field('user')} label={t('user')} hint={t('userHint')} longest={254} optional />
          <PasswordField
            {...form.field('password')}
            label={t('password')}
            which="current"
            hint={t(state.passwordKept ? 'passwordKept' : 'passwordHint')}
          />
        </FormPair>
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button type="submit" busy={form.sending}>
            {t('save')}
          </Button>
        </FormActions>
      </FormSection>
    </FormColumn>
  );
}
