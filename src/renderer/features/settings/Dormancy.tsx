import type { CallOutput } from '@shared/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { QueryView } from '../../app/QueryView';
import { Button, FormActions, FormColumn, FormSection, Notice, TextField } from '../../ui';

/** After how long without a sign-in people of the branch count as dormant. */
export function Dormancy() {
  const query = useCall('users.dormancy', {});
  return (
    <QueryView query={query} shape="figures">
      {(now) => <DormancyForm key={now.version} now={now} />}
    </QueryView>
  );
}

function DormancyForm({ now }: { now: CallOutput<'users.dormancy'> }) {
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
        {form.output && <Notice tone="success" title={t('dormancy.done')} />}
        <FormActions>
          <Button type="submit" busy={form.sending}>
            {t('dormancy.send')}
          </Button>
        </FormActions>
      </FormSection>
    </FormColumn>
  );
}
