import { endOfDay } from '@shared/businessDate';
import { date } from '@shared/contract/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app/appState';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { DateField, Details, Money, Muted, Stack } from '../../ui';
import type { Account } from './account';

/** What the account held at the end of a day that one types. */
export function BalanceAt({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [day, setDay] = useState('');
  const isDay = date.safeParse(day).success;
  return (
    <Stack>
      <DateField name="day" label={t('balanceAt.day')} value={day} onChange={setDay} error={null} autoFocus />
      {isDay && <Found accountId={account.accountId} day={day} />}
    </Stack>
  );
}

function Found({ accountId, day }: { accountId: string; day: string }) {
  const { t } = useTranslation('account');
  const { day: shown } = useFormats();
  const timeZone = useAppState()?.branch?.timeZone;
  const query = useCall('accounts.balanceAt', { accountId, at: endOfDay(day, timeZone).toISOString() });
  return (
    <QueryView query={query} shape="figures">
      {({ state }) =>
        state === null ? (
          <Muted>{t('balanceAt.notOpen', { day: shown(day) })}</Muted>
        ) : (
          <Details
            rows={[
              { label: t('balanceAt.balance', { day: shown(day) }), value: <Money amount={state.balance} /> },
              { label: t('balanceAt.held'), value: <Money amount={state.held} /> },
              { label: t('balanceAt.available'), value: <Money amount={state.available} /> },
            ]}
          />
        )
      }
    </QueryView>
  );
}
