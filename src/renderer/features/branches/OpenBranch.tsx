/** A new branch: its code and time zone, which are for good, and what may change of it later. */
import { defaultTimeZone } from '@shared/businessDate';
import type { CallArgument } from '@shared/contract';
import { timeZones } from '@shared/reference/timeZones';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, FormActions, FormColumn, FormPair, Page, SelectField, TextField } from '../../ui';
import { BranchFields } from './BranchFields';
import { branchOf, emptyBranch } from './branchForm';

type TimeZone = CallArgument<'branches.open'>['timeZone'];

const zoneOptions = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

export function OpenBranch() {
  const { t } = useTranslation('branches');
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const form = useCommandForm({
    command: 'branches.open',
    draft: 'branches.open',
    initial: { code: '', timeZone: defaultTimeZone, ...emptyBranch },
    toArgument: ({ code, timeZone, ...rest }, key) => ({
      ...branchOf(rest),
      key,
      code: code.trim().toUpperCase(),
      timeZone: timeZone as TimeZone,
    }),
    onDone: ({ branch }) => {
      void queries.invalidateQueries({ queryKey: ['branches.list'] });
      navigate(`/branches/${branch}`, { replace: true });
    },
  });
  return (
    <Page scroll>
      <FormColumn label={t('add.title')} onSend={form.send}>
        <FormPair>
          <TextField
            {...form.field('code')}
            label={t('code')}
            hint={t('add.codeHint')}
            longest={8}
            autoFocus
          />
          <SelectField
            {...form.field('timeZone')}
            label={t('timeZone')}
            hint={t('add.timeZoneHint')}
            options={zoneOptions}
          />
        </FormPair>
        <BranchFields form={form} />
        <FailureNotice failure={form.failure} />
        <FormActions
          aside={
            <Button kind="quiet" onClick={form.reset}>
              {t('add.discard')}
            </Button>
          }
        >
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('add.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Page>
  );
}
