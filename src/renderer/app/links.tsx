/** Ways to what a record names, for who may look at it; for others its name alone. */
import { groupAccount } from '@shared/display';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from './appState';

export function PersonLink({ person }: { person: { userId: string; name: string } }) {
  const may = useMay();
  const text = `${person.name} · ${person.userId}`;
  return may('user.list') ? <Link href={`/users/${person.userId}`}>{text}</Link> : text;
}

export function AccountLink({ accountId }: { accountId: string }) {
  const may = useMay();
  const text = groupAccount(accountId);
  return may('account.read') ? <Link href={`/statements/${accountId}`}>{text}</Link> : text;
}

/** To the audit log's record of it, for who reads that. */
export function AuditLink({ branch, recordKey }: { branch: string; recordKey: string }) {
  const { t } = useTranslation('transactions');
  const may = useMay();
  return may('journal.read') && <Link href={`/audit/${branch}:${recordKey}`}>{t('panel.audit')}</Link>;
}
