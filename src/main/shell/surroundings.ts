import type { Application } from '@main/ports/platform';
import type { ActionId } from '@shared/actions';
import type { EventKey } from '@shared/contract';
import { nativeTheme } from 'electron';
import { languageIn, rememberLook, themeIn } from './look';
import { hideMenu, showContextMenu, showMenu } from './menu';
import type { ValueStore } from './settingsStore';
import type { Frame, MainWindow } from './windows';

const frameName = 'shell.frame';

/** Events after which the frame of the window, its menu or its theme may have to be others. */
const telling: ReadonlySet<EventKey> = new Set(['app.changed', 'session.changed', 'settings.changed']);

/** A kiosk opens as one at once, not as a desk that becomes one when the database has answered. */
export const rememberedFrame = (values: ValueStore): Frame =>
  values.get(frameName) === 'kiosk' ? 'kiosk' : 'desk';

/** Dialogs, menu and the window's first colour follow the theme last seen. */
export const followTheme = (values: ValueStore): void => {
  nativeTheme.themeSource = themeIn(values);
};

type Surrounded = {
  readonly window: MainWindow;
  readonly values: ValueStore;
  /** Null until the application is loaded. */
  readonly application: () => Application | null;
  readonly run: (action: ActionId) => void;
};

/**
 * What surrounds the page follows what the application has become: the kind of this desk (after the first run it
 * may be a kiosk), who is signed in, language and theme.
 */
export function createSurroundings({ window, values, application, run }: Surrounded) {
  const menuState = () => ({
    holder: application()?.holder(window.contents.id) ?? null,
    language: languageIn(values),
  });

  function refresh(): void {
    const look = application()?.look(window.contents.id);
    if (look !== undefined) rememberLook(look, values);
    followTheme(values);
    const kind = application()?.deskKind() ?? null;
    if (kind !== null) values.set(frameName, kind === 'kiosk' ? 'kiosk' : 'desk');
    const frame = rememberedFrame(values);
    window.setFrame(frame);
    if (frame === 'kiosk') hideMenu();
    else showMenu(menuState(), run);
  }

  window.contents.on('context-menu', (_event, params) => showContextMenu(params, menuState()));
  refresh();
  return {
    /** To be told of every event that goes to a window. */
    sent: (event: EventKey): void => {
      if (telling.has(event)) refresh();
    },
  };
}
