import type { CallOutput } from '@shared/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { QueryView } from '../../app/QueryView';
import { Button, FormActions, FormColumn, FormSection, Notice, TextField } from '../../ui';

/** After how long without a sign-in people of the branch count as dormant. */
export function Dormancy() {
  const { t } = useTranslation('people');
  const [saved, setSaved] = useState(false);
  const query = useCall('users.dormancy', {});
  return (
    <QueryView query={query} shape="figures">
      {(now) => (
        <>
          <DormancyForm key={now.version} now={now} onSaved={() => setSaved(true)} />
          {saved && <Notice tone="success" title={t('dormancy.done')} />}
        </>
      )}
    </QueryView>
  );
}

type DormancyFormProps = { now: CallOutput<'users.dormancy'>; onSaved: () => void };

function DormancyForm({ now, onSaved }: DormancyFormProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const form = useCommandForm({
    command: 'users.changeDormancy',
    draft: null,
    initial: { months: String(now.months) },
    toArgument: ({ months }, key) => ({
      key,
      version: now.version,
      months: Number(months.trim() || Number.NaN),
    }),
    onDone: (changed) => {
      queries.setQueryData(['users.dormancy', {}], changed);
      void queries.invalidateQueries({ queryKey: ['users.list'] });
      onSaved();
    },
  });
  return (
    <FormColumn label={t('dormancy.title')} onSend={form.send}>
      <FormSection title={t('dormancy.title')}>
        <TextField
          {...form.field('months')}
          label={t('dormancy.months')}
          hint={t('dormancy.hint')}
          kind="digits"
          longest={2}
        />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button type="submit" busy={form.sending}>
            {t('dormancy.send')}
          </Button>
        </FormActions>
      </FormSection>
    </FormColumn>
  );
}
