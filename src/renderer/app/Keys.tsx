import { actions, isActionId } from '@shared/actions';
import { useContext, useEffect } from 'react';
import { ActionContext, pressedAction } from './actions';
import { useMay } from './appState';
import { useClient } from './client';

/** Listens to the keys of the registry, and to the native menu's choices. Shows nothing. */
export function Keys() {
  const store = useContext(ActionContext);
  const client = useClient();
  const may = useMay();
  useEffect(() => {
    const run = (id: string): boolean => {
      if (!isActionId(id)) return false;
      const { permission } = actions[id];
      return (permission === null || may(permission)) && store.run(id);
    };
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || event.defaultPrevented) return;
      const inDialog = document.querySelector('dialog[open]') !== null;
      const id = pressedAction(event, isTyping(event.target), inDialog);
      if (id && run(id)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    const stop = client.on('action.chosen', ({ action }) => void run(action));
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, [store, client, may]);
  return null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
