/** One record of the journal: who, when and where, about what, what it changed, and ways to those it names. */
import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../app/calls';
import { useErrorWords } from '../../app/errorTexts';
import { useFormats } from '../../app/formats';
import { AccountLink, PersonLink } from '../../app/links';
import { QueryView } from '../../app/QueryView';
import type { Texts } from '../../i18n/texts';
import { BeforeAfter, Details, PanelSection, SidePanel, Stack } from '../../ui';
import { Changes } from './Changes';
import { Outcome } from './columns';
import { useAuditWords } from './words';

export type AuditRecord = CallOutput<'audit.record'>;

export function AuditPanel({ record, onClose }: { record: string; onClose: () => void }) {
  const { t } = useTranslation('audit');
  const [branch = '', key = ''] = record.split(':');
  const query = useCall('audit.record', { branch, key });
  const { data } = query;
  return (
    <SidePanel title={data ? t(`kinds.${data.kind}`) : key} subtitle={data?.reference} onClose={onClose}>
      <QueryView query={query} shape="figures">
        {(shown) => (
          <Stack gap={16}>
            <RecordDetails record={shown} />
            {shown.balances.map(({ accountId, before, after }) => (
              <BeforeAfter
                key={accountId}
                label={t('panel.balance', { account: groupAccount(accountId) })}
                before={before}
                after={after}
              />
            ))}
            {shown.differences.length > 0 && (
              <PanelSection title={t('panel.changes')}>
                <Changes differences={shown.differences} />
              </PanelSection>
            )}
          </Stack>
        )}
      </QueryView>
    </SidePanel>
  );
}

/** Lines that say nothing of this record are left out. */
function RecordDetails({ record }: { record: AuditRecord }) {
  const { t } = useTranslation('audit');
  const { exactMoment, day } = useFormats();
  const wordsOf = useErrorWords();
  const { reasonOf } = useAuditWords();
  const { about, by, approvedBy, refusal } = record;
  const line = (label: keyof Texts['audit']['panel'], value: ReactNode) =>
    value ? [{ label: t(`panel.${label}`, { account: '' }), value }] : [];
  const rows = [
    ...line('when', exactMoment(record.at)),
    ...line('outcome', <Outcome outcome={record.outcome} />),
    ...line('by', by ? <PersonLink person={by} /> : t('nobody')),
    ...line('approvedBy', approvedBy && <PersonLink person={approvedBy} />),
    ...line('person', about.person && <PersonLink person={about.person} />),
    ...line(
      'account',
      about.accounts.length > 0 && (
        <Stack gap={4}>
          {about.accounts.map((id) => (
            <AccountLink key={id} accountId={id} />
          ))}
        </Stack>
      ),
    ),
    ...line('otherDesk', about.desk?.name),
    ...line('setting', about.setting),
    ...line('refusal', refusal && wordsOf({ code: refusal, requestId: '' }).what),
    ...line('reason', record.reason && reasonOf(record.reason)),
    // Of an event the narration is its reason.
    ...line('narration', record.narration === record.reason ? '' : record.narration),
    ...line('reverses', record.reverses),
    ...line('desk', record.desk.name),
    ...line('branch', record.branch),
    ...line('businessDate', day(record.businessDate)),
    ...line('valueDate', record.valueDate !== record.businessDate && day(record.valueDate)),
    ...line('session', record.session),
    ...line('record', record.key),
  ];
  return <Details rows={rows} />;
}
