/** The staff's first screen: who signed in before, the figures of the day, what one may do next, and which desk this is. */
import type { ActionId } from '@shared/actions';
import { useTranslation } from 'react-i18next';
import { useAvailableActions } from '../../app/actions';
import { useAppState, useSession } from '../../app/appState';
import { BranchPicker, useChosenBranch } from '../../app/BranchPicker';
import { useFormats } from '../../app/formats';
import { Details, Heading, Icon, type IconName, Muted, Page, Shortcut, Stack } from '../../ui';
import { Untold } from '../untold';
import { Dashboard } from './Dashboard';
import styles from './Home.module.css';

const offers = [
  { action: 'palette.open', icon: 'search', hint: 'searchHint' },
  { action: 'users.open', icon: 'users', hint: 'users' },
  { action: 'users.add', icon: 'plus', hint: 'addUser' },
  { action: 'desks.open', icon: 'desk', hint: 'desks' },
  { action: 'settings.open', icon: 'settings', hint: 'settings' },
] as const satisfies readonly { action: ActionId; icon: IconName; hint: string }[];

export function Home() {
  const { t } = useTranslation('home');
  const { t: names } = useTranslation('users');
  const { moment } = useFormats();
  const { name, role, previousSignIn } = useSession();
  const [branch, chooseBranch] = useChosenBranch();
  return (
    <Page scroll>
      <div className={styles.home}>
        <header className={styles.head}>
          <Stack gap={4}>
            <Heading>{t('greeting', { name, role: names(`roles.${role}`) })}</Heading>
            <Muted>
              {previousSignIn
                ? t('lastSignIn', { time: moment(previousSignIn.at), desk: previousSignIn.desk })
                : t('firstSignIn')}
            </Muted>
          </Stack>
          <BranchPicker value={branch} onChange={chooseBranch} />
        </header>
        <Untold />
        <Dashboard branch={branch} />
        <div className={styles.more}>
          <Offers />
          <ThisDesk />
        </div>
      </div>
    </Page>
  );
}

function Offers() {
  const { t } = useTranslation('home');
  const open = useAvailableActions();
  return (
    <section className={styles.part} aria-label={t('next')}>
      <Heading level={2}>{t('next')}</Heading>
      <ul>
        {offers.map(({ action, icon, hint }) => {
          const found = open.find(({ id }) => id === action);
          return found ? (
            <li key={action}>
              <button type="button" className={styles.offer} onClick={found.run}>
                <Icon name={icon} />
                <span className={styles.words}>
                  <span className={styles.label}>{found.label}</span>
                  <span className={styles.hint}>{t(hint)}</span>
                </span>
                {found.shortcut && <Shortcut keys={found.shortcut} />}
              </button>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function ThisDesk() {
  const { t } = useTranslation('home');
  const { day } = useFormats();
  const state = useAppState();
  if (!state?.desk) return null;
  const kind = t(state.desk.kind === 'staff' ? 'staffDesk' : 'kioskDesk');
  return (
    <section className={styles.part} aria-label={t('desk')}>
      <Heading level={2}>{t('desk')}</Heading>
      <Details
        rows={[
          { label: t('deskName'), value: `${state.desk.name} · ${kind}` },
          { label: t('branch'), value: state.branch?.name ?? '' },
          { label: t('businessDate'), value: state.businessDate ? day(state.businessDate) : '' },
          { label: t('version'), value: state.version },
        ]}
      />
    </section>
  );
}
