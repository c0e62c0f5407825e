/** Staff work: the frame, its places by path, what its actions run, the palette and the sheet of shortcuts. */
import type { ActionId } from '@shared/actions';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { Desks } from '../features/desks';
import { Home } from '../features/home';
import { Settings } from '../features/settings';
import { ShortcutSheet } from '../features/shortcuts';
import { AddUser, Users } from '../features/users';
import { Frame, type IconName, type Place, StateView } from '../ui';
import { useActionRuns, useAvailableActions } from './actions';
import { useAppState } from './appState';
import { CommandPalette } from './CommandPalette';
import { useCommand } from './calls';
import { useFormats } from './formats';
import { Person } from './Person';
import { usePreferences } from './preferences';
import { ChangePassword } from './screens';

/** The places of the rail, in order; each is opened by an action, which says who may. */
const places: readonly { action: ActionId; icon: IconName; path: string }[] = [
  { action: 'home.open', icon: 'home', path: '/' },
  { action: 'users.open', icon: 'users', path: '/users' },
  { action: 'desks.open', icon: 'desk', path: '/desks' },
  { action: 'settings.open', icon: 'settings', path: '/settings' },
];

export function StaffApp() {
  const state = useAppState();
  const { day } = useFormats();
  const [path, navigate] = useLocation();
  const [sheet, setSheet] = useState<'palette' | 'shortcuts' | null>(null);
  const { values, change } = usePreferences();
  useStaffActions(navigate, setSheet);
  const title = useTitle(path);
  const main = useFocusOnArrival(path);
  const close = () => setSheet(null);
  return (
    <Frame
      bankName={state?.bank?.name ?? ''}
      demo={state?.bank?.demo ?? false}
      places={usePlaces()}
      path={path}
      onPlace={navigate}
      person={<Person folded={values.railFolded} />}
      folded={values.railFolded}
      onFold={() => change({ railFolded: !values.railFolded })}
      title={title}
      where={[state?.branch?.name, state?.businessDate && day(state.businessDate)]
        .filter(Boolean)
        .join(' · ')}
      onSearch={() => setSheet('palette')}
      searchShortcut="Ctrl+K"
      connection={state?.connection ?? 'online'}
      mainRef={main}
    >
      <Suspense fallback={<StateView state="loading" />}>
        <Places />
      </Suspense>
      <CommandPalette opened={sheet === 'palette'} onClose={close} />
      <ShortcutSheet opened={sheet === 'shortcuts'} onClose={close} />
    </Frame>
  );
}

function Places(): ReactNode {
  return (
    <Switch>
      <Route path="/users/add" component={AddUser} />
      <Route path="/users/:userId?">{({ userId }) => <Users userId={userId ?? null} />}</Route>
      <Route path="/desks/:deskId?">{({ deskId }) => <Desks deskId={deskId ?? null} />}</Route>
      <Route path="/settings" component={Settings} />
      <Route path="/password" component={ChangePassword} />
      <Route component={Home} />
    </Switch>
  );
}

function usePlaces(): readonly Place[] {
  const open = useAvailableActions();
  return places.flatMap(({ action, icon, path }) => {
    const found = open.find(({ id }) => id === action);
    return found ? [{ id: action, label: found.label, icon, path, shortcut: found.shortcut }] : [];
  });
}

const titles: readonly { path: string; action: ActionId }[] = [
  { path: '/users/add', action: 'users.add' },
  { path: '/users', action: 'users.open' },
  { path: '/desks', action: 'desks.open' },
  { path: '/settings', action: 'settings.open' },
  { path: '/password', action: 'password.change' },
];

function useTitle(path: string): string {
  const { t } = useTranslation('actions');
  const found = titles.find((title) => path === title.path || path.startsWith(`${title.path}/`));
  return t(found?.action ?? 'home.open');
}

/** When another place is opened, the focus goes to its first field or table, or to the place itself. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const place = path.split('/').slice(0, 2).join('/') + (path.endsWith('/add') ? '/add' : '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the place changes, not when a row does
  useEffect(() => {
    const element = main.current;
    if (!element || element.contains(document.activeElement)) return;
    (element.querySelector<HTMLElement>('[autofocus], [role="grid"]') ?? element).focus();
  }, [place]);
  return main;
}

function useStaffActions(
  navigate: (path: string) => void,
  setSheet: (sheet: 'palette' | 'shortcuts') => void,
): void {
  const { values, change } = usePreferences();
  const { mutate: lock } = useCommand('auth.lock');
  const { mutate: signOut } = useCommand('auth.signOut');
  const { mutate: quit } = useCommand('app.quit');
  const { mutate: print } = useCommand('page.print');
  useActionRuns({
    'palette.open': () => setSheet('palette'),
    'shortcuts.show': () => setSheet('shortcuts'),
    'home.open': () => navigate('/'),
    'users.open': () => navigate('/users'),
    'users.add': () => navigate('/users/add'),
    'desks.open': () => navigate('/desks'),
    'desks.issueCredential': () => navigate('/desks/add'),
    'settings.open': () => navigate('/settings'),
    'password.change': () => navigate('/password'),
    'history.back': () => window.history.back(),
    'history.forward': () => window.history.forward(),
    'session.lock': () => lock({}),
    'session.signOut': () => signOut({}),
    'app.quit': () => quit({}),
    'page.print': () => print({}),
    'amounts.hide': () => change({ hideAmounts: !values.hideAmounts }),
    'rail.fold': () => change({ railFolded: !values.railFolded }),
    'theme.next': () => change({ theme: isDark() ? 'light' : 'dark' }),
  });
}

const isDark = (): boolean => document.documentElement.dataset.mantineColorScheme === 'dark';
