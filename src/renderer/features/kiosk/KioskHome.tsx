import { useSession } from '@renderer/app/appState';
import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { Untold } from '@renderer/features/untold';
import { AmountsHidden, StateView } from '@renderer/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeView, type KioskPlace } from './HomeView';

const signInRows = 4;

/** As many rows as there is room for below the rest, a row being 48 pixels high. */
const roomForRows = (windowHeight: number): number =>
  Math.min(Math.max(Math.floor((windowHeight - 520) / 48), 3), 12);

/** The customer's first screen, with amounts covered until they are touched. */
export function KioskHome({ onGo }: { onGo: (place: KioskPlace) => void }) {
  const { t } = useTranslation('kiosk');
  const { userId, name } = useSession();
  const accounts = useCall('accounts.ofUser', { userId });
  const account = accounts.data?.rows[0];
  const [shown, setShown] = useState(false);
  const [rows] = useState(() => roomForRows(window.innerHeight));
  const latest = useCall(
    'accounts.history',
    { accountId: account?.accountId ?? '', limit: rows },
    { enabled: account !== undefined, keepPrevious: true },
  );
  const signIns = useCall('users.signIns', { userId, limit: signInRows });
  return (
    <AmountsHidden value={!shown}>
      <Untold size="large" />
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
