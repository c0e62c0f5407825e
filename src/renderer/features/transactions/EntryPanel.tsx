/** One entry: what it moved between whom, its lines in the books, the entries it is tied to, and who did it. */
import type { CallOutput } from '@shared/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../app/appState';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { AccountLink, AuditLink, PersonLink } from '../../app/links';
import { QueryView } from '../../app/QueryView';
import type { Texts } from '../../i18n/texts';
import { Details, PanelSection, SidePanel, Stack } from '../../ui';
import { EntryAmount, rowKeyOf } from './columns';
import { Lines } from './Lines';

export type EntryRecord = CallOutput<'entries.record'>;

export function EntryPanel({ record, onClose }: { record: string; onClose: () => void }) {
  const { t } = useTranslation('transactions');
  const [branch = '', key = ''] = record.split(':');
  const query = useCall('entries.record', { branch, key });
  const { data } = query;
  return (
    <SidePanel title={data ? t(`kinds.${data.kind}`) : key} subtitle={data?.reference} onClose={onClose}>
      <QueryView query={query} shape="figures">
        {(entry) => (
          <>
            <Moved entry={entry} />
            {entry.ties.length > 0 && <Ties ties={entry.ties} />}
            <PanelSection title={t('panel.lines')}>
              <Lines lines={entry.lines} />
            </PanelSection>
            <PanelSection
              title={t('panel.done')}
              aside={<AuditLink branch={entry.branch} recordKey={entry.key} />}
            >
              <Done entry={entry} />
            </PanelSection>
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

/** Lines that say nothing of this entry are left out. */
function useLine() {
  const { t } = useTranslation('transactions');
  return (label: keyof Texts['transactions']['panel'], value: ReactNode) =>
    value ? [{ label: t(`panel.${label}`), value }] : [];
}

function PartyLinks({ party }: { party: NonNullable<EntryRecord['debited']> }) {
  return (
    <Stack gap={4}>
      {party.holder && <PersonLink person={party.holder} />}
      <AccountLink accountId={party.accountId} />
    </Stack>
  );
}

/** The far end is on the side on which no account of this branch stands. */
function Moved({ entry }: { entry: EntryRecord }) {
  const line = useLine();
  const { debited, credited, farEnd } = entry;
  const far = farEnd && (
    <Stack gap={4}>
      {farEnd.branch}
      {farEnd.accountId && <AccountLink accountId={farEnd.accountId} />}
    </Stack>
  );
  return (
    <Details
      rows={[
        ...line('amount', <EntryAmount row={entry} symbol />),
        ...line('from', debited ? <PartyLinks party={debited} /> : far),
        ...line('to', credited ? <PartyLinks party={credited} /> : far),
        ...line('narration', entry.narration === entry.reason ? '' : entry.narration),
        ...line('reason', entry.reason),
      ]}
    />
  );
}

/** Each leads to that entry, for who may look into its branch. */
function Ties({ ties }: { ties: EntryRecord['ties'] }) {
  const { t } = useTranslation('transactions');
  const { moment } = useFormats();
  const may = useMay();
  return (
    <PanelSection title={t('panel.ties')}>
      <Details
        rows={ties.map((tie) => {
          const text = `${tie.reference} · ${tie.branch} · ${moment(tie.at)}`;
          return {
            label: t(`ties.${tie.tie}`),
            value: may('entry.read', tie) ? (
              <Link href={`/transactions/${rowKeyOf(tie)}`}>{text}</Link>
            ) : (
              text
            ),
          };
        })}
      />
    </PanelSection>
  );
}

function Done({ entry }: { entry: EntryRecord }) {
  const { t } = useTranslation('transactions');
  const { exactMoment, day } = useFormats();
  const line = useLine();
  return (
    <Details
      rows={[
        ...line('when', exactMoment(entry.at)),
        ...line('by', entry.by ? <PersonLink person={entry.by} /> : t('nobody')),
        ...line('approvedBy', entry.approvedBy && <PersonLink person={entry.approvedBy} />),
        ...line('desk', entry.desk.name),
        ...line('branch', entry.branch),
        ...line('businessDate', day(entry.businessDate)),
        ...line('valueDate', entry.valueDate !== entry.businessDate && day(entry.valueDate)),
      ]}
    />
  );
}
