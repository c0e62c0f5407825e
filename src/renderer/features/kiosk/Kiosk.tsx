import { useActionRuns } from '@renderer/app/actions';
import { useAppState, useSession } from '@renderer/app/appState';
import { useCall, useCommand } from '@renderer/app/calls';
import { LanguageButton } from '@renderer/app/LanguageButton';
import { useIdle } from '@renderer/app/useIdle';
import { ChartScreen } from '@renderer/features/chart';
import { ChangePassword } from '@renderer/features/password';
import { Statement } from '@renderer/features/statements';
import { Button, KioskFrame, Notice } from '@renderer/ui';
import type { ActionId } from '@shared/actions';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CashScreen } from './CashScreen';
import type { AccountSummary, KioskPlace } from './HomeView';
import { KioskHistory } from './KioskHistory';
import { KioskHome } from './KioskHome';
import { TransferScreen } from './TransferScreen';

const paths: Readonly<Record<KioskPlace, string>> = {
  home: '/',
  credit: '/credit',
  debit: '/debit',
  transfer: '/transfer',
  history: '/transactions',
  statement: '/statement',
  chart: '/chart',
};

/** The customer's desk: full screen, large, and gone a minute after the last touch. */
export function Kiosk() {
  const { t } = useTranslation('kiosk');
  const state = useAppState();
  const { userId, idleEndMs } = useSession();
  const [path, navigate] = useLocation();
  const { mutate: signOut, isPending: isLeaving } = useCommand('auth.signOut');
  const main = useFocusOnArrival(path);
  const go = (place: KioskPlace) => navigate(paths[place]);
  const leavingIn = useIdle(idleEndMs, () => signOut({}));
  useKioskActions(go, navigate, () => signOut({}));
  useEscape(path !== paths.home, () => go('home'));
  const account = useCall('accounts.ofUser', { userId }).data?.rows[0];
  return (
    <KioskFrame
      bankName={state?.bank?.name ?? ''}
      branchName={state?.branch?.name ?? ''}
      demo={state?.bank?.demo ?? false}
      leavingIn={leavingIn}
      mainRef={main}
      actions={
        <>
          <LanguageButton size="large" />
          <Button size="large" icon="signOut" busy={isLeaving} onClick={() => signOut({})}>
            {t('signOut')}
          </Button>
        </>
      }
    >
      {state && state.connection !== 'online' && (
        <Notice tone="warning" title={t(`connection.${state.connection}`)} />
      )}
      <Place path={path} account={account} onGo={go} />
    </KioskFrame>
  );
}

type PlaceProps = { path: string; account: AccountSummary | undefined; onGo: (place: KioskPlace) => void };

function Place({ path, account, onGo }: PlaceProps): ReactNode {
  const { t } = useTranslation('kiosk');
  const toHome = () => onGo('home');
  if (path === '/password') return <ChangePassword />;
  if (account === undefined || path === paths.home) return <KioskHome onGo={onGo} />;
  const back = (
    <Button size="large" onClick={toHome}>
      {t('receipt.home')}
    </Button>
  );
  switch (path) {
    case paths.credit:
      return <CashScreen key="credit" kind="credit" accountId={account.accountId} onHome={toHome} />;
    case paths.debit:
      return <CashScreen key="debit" kind="debit" accountId={account.accountId} onHome={toHome} />;
    case paths.transfer:
      return <TransferScreen accountId={account.accountId} onHome={toHome} />;
    case paths.history:
      return <KioskHistory accountId={account.accountId} onHome={toHome} />;
    case paths.statement:
      return <Statement accountId={account.accountId} size="large" aside={back} />;
    case paths.chart:
      return <ChartScreen accountId={account.accountId} size="large" aside={back} />;
    default:
      return <KioskHome onGo={onGo} />;
  }
}

function useKioskActions(
  go: (place: KioskPlace) => void,
  navigate: (path: string) => void,
  signOut: () => void,
): void {
  const { mutate: lock } = useCommand('auth.lock');
  const { mutate: print } = useCommand('page.print');
  useActionRuns({
    'cash.credit': () => go('credit'),
    'cash.debit': () => go('debit'),
    'transfer.make': () => go('transfer'),
    'account.history': () => go('history'),
    'account.statement': () => go('statement'),
    'chart.open': () => go('chart'),
    'password.change': () => navigate('/password'),
    'page.print': () => print({}),
    'session.lock': () => lock({}),
    'session.signOut': signOut,
  } satisfies Partial<Record<ActionId, () => void>>);
}

/** Esc leads back to the first screen from anywhere else. */
function useEscape(isOn: boolean, goHome: () => void): void {
  const run = useRef(goHome);
  run.current = goHome;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) run.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn]);
}

/** When another place is opened, the focus goes to the field at which it begins, or to the place itself. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the place changes
  useEffect(() => {
    const element = main.current;
    if (element && !element.contains(document.activeElement)) element.focus();
  }, [path]);
  return main;
}
