/** Staff work: the frame, its places by path, what its actions run, the palette and the sheet of shortcuts. */
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ShortcutSheet } from '../features/shortcuts';
import { Frame, type Place, StateView } from '../ui';
import { type Runs, useActionRuns, useAvailableActions } from './actions';
import { useAppState } from './appState';
import { CommandPalette } from './CommandPalette';
import { useCommand } from './calls';
import { useFormats } from './formats';
import { Person } from './Person';
import { openings, staffPlaces, titleAction } from './places';
import { usePreferences } from './preferences';

export function StaffApp() {
  const state = useAppState();
  const { day } = useFormats();
  const [path, navigate] = useLocation();
  const [sheet, setSheet] = useState<'palette' | 'shortcuts' | null>(null);
  const { values, change } = usePreferences();
  useStaffActions(navigate, setSheet);
  const { t } = useTranslation('actions');
  const main = useFocusOnArrival(path);
  const close = () => setSheet(null);
  return (
    <Frame
      bankName={state?.bank?.name ?? ''}
      demo={state?.bank?.demo ?? false}
      places={useRail()}
      path={path}
      onPlace={navigate}
      person={<Person folded={values.railFolded} />}
      folded={values.railFolded}
      onFold={() => change({ railFolded: !values.railFolded })}
      title={t(titleAction(path))}
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
      {staffPlaces.map(({ path, show }) => (
        <Route key={path} path={path}>
          {show}
        </Route>
      ))}
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}

/** The places of the rail: those with an icon that this person may open. */
function useRail(): readonly Place[] {
  const open = useAvailableActions();
  return openings.flatMap(({ id, path, icon }) => {
    const found = open.find((action) => action.id === id);
    return found && icon ? [{ id, label: found.label, icon, path, shortcut: found.shortcut }] : [];
  });
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
  const places: Runs = Object.fromEntries(openings.map(({ id, path }) => [id, () => navigate(path)]));
  useActionRuns({
    ...places,
    'palette.open': () => setSheet('palette'),
    'shortcuts.show': () => setSheet('shortcuts'),
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
