import { useSession } from '@renderer/app/appState';
import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { AmountsHidden, StateView } from '@renderer/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeView, type KioskPlace } from './HomeView';
import { Untold } from './Untold';

const latestRows = 4;
const signInRows = 4;

/** The customer's first screen, with amounts covered until they are touched. */
export function KioskHome({ onGo }: { onGo: (place: KioskPlace) => void }) {
  const { t } = useTranslation('kiosk');
  const { userId, name } = useSession();
  const accounts = useCall('accounts.ofUser', { userId });
  const account = accounts.data?.rows[0];
  const [shown, setShown] = useState(false);
  const latest = useCall(
    'accounts.history',
    { accountId: account?.accountId ?? '', limit: latestRows },
    { enabled: account !== undefined, keepPrevious: true },
  );
  const signIns = useCall('users.signIns', { userId, limit: signInRows });
  return (
    <AmountsHidden value={!shown}>
      <Untold />
      <QueryView query={accounts} shape="figures">
        {({ rows: [first] }) =>
          first === undefined ? (
            <StateView state="empty" title={t('home.noAccount.title')}>
              {t('home.noAccount.text')}
            </StateView>
          ) : (
            <HomeView
              name={name}
              account={first}
              latest={latest.data?.rows ?? []}
              signIns={signIns.data?.rows ?? []}
              shown={shown}
              onShow={setShown}
              onGo={onGo}
            />
          )
        }
      </QueryView>
    </AmountsHidden>
  );
}
