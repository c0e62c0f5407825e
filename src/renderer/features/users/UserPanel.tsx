/** What staff may know of one person: contact, accounts with balance and newest transactions (live), sign-ins. */
import type { CallOutput } from '@shared/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../app/appState';
import { useBranchName } from '../../app/branches';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { Details, PanelSection, SidePanel, StatusMark } from '../../ui';
import { SignInLines } from '../signIns';
import { AccountSection } from './AccountSection';
import { UserStatus } from './columns';
import { PersonActions } from './PersonActions';
import styles from './UserPanel.module.css';

export type User = CallOutput<'users.get'>;

type UserPanelProps = { userId: string; onClose: () => void };

export function UserPanel({ userId, onClose }: UserPanelProps) {
  const query = useCall('users.get', { userId });
  const user = query.data;
  return (
    <SidePanel
      title={user ? `${user.firstName} ${user.lastName}` : userId}
      subtitle={user && <Subtitle user={user} />}
      onClose={onClose}
      actions={user && <PersonActions user={user} />}
    >
      <QueryView query={query} shape="figures">
        {(shown) => (
          <>
            <Accounts user={shown} />
            <Person user={shown} />
            <SignIns userId={userId} />
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

function Subtitle({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const { t: people } = useTranslation('people');
  const { moment } = useFormats();
  return (
    <span className={styles.subtitle}>
      {user.userId}
      <span>{t(`roles.${user.role}`)}</span>
      <UserStatus status={user.status} />
      {user.dormant && <span>{people('dormant')}</span>}
      {user.lockedUntil && (
        <StatusMark tone="stopped">{people('locked', { time: moment(user.lockedUntil) })}</StatusMark>
      )}
    </span>
  );
}

function Accounts({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const isCustomer = user.accounts.length > 0;
  const query = useCall(
    'accounts.ofUser',
    { userId: user.userId },
    { enabled: isCustomer && may('account.read', user) },
  );
  if (!isCustomer) return null;
  return (
    <PanelSection title={t('panel.accounts')}>
      <QueryView query={query} shape="figures">
        {({ rows }) => rows.map((account) => <AccountSection key={account.accountId} account={account} />)}
      </QueryView>
    </PanelSection>
  );
}

function Person({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const { day, moment } = useFormats();
  const branchName = useBranchName();
  const address = [user.street, user.city, user.state].filter(Boolean).join(', ');
  const duties = user.duties.map((duty) => t(`duties.${duty}`)).join(', ');
  const added = user.addedBy
    ? t('panel.addedBy', { time: moment(user.addedAt), user: user.addedBy })
    : moment(user.addedAt);
  return (
    <PanelSection title={t('panel.contact')}>
      <Details
        rows={[
          { label: t('panel.phones'), value: user.phones.join(', ') },
          { label: t('panel.email'), value: user.email },
          { label: t('panel.address'), value: address },
          { label: t('panel.birthDate'), value: day(user.birthDate) },
          { label: t('panel.gender'), value: t(`genders.${user.gender}`) },
          { label: t('panel.branch'), value: branchName(user.branch) },
          ...(duties ? [{ label: t('panel.duties'), value: duties }] : []),
          { label: t('panel.added'), value: added },
        ]}
      />
    </PanelSection>
  );
}

function SignIns({ userId }: { userId: string }) {
  const { t } = useTranslation('users');
  const { t: history } = useTranslation('signIns');
  const may = useMay();
  return (
    <PanelSection
      title={t('panel.signIns')}
      aside={may('journal.read') && <Link href={`/sign-ins/${userId}`}>{history('all')}</Link>}
    >
      <SignInLines userId={userId} />
    </PanelSection>
  );
}
