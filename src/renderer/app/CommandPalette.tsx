/** The palette's entries: people and accounts found by the server, actions found by word, what was open last. */

import { useDebouncedValue } from '@mantine/hooks';
import type { CallOutput } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Palette, type PaletteEntry } from '../ui';
import { type AvailableAction, useAvailableActions } from './actions';
import { useMay } from './appState';
import { useCall } from './calls';
import { matchesAction } from './paletteSearch';
import { useRemembered } from './SessionMemory';

type Person = Pick<CallOutput<'users.list'>['rows'][number], 'userId' | 'firstName' | 'lastName'>;

const mostPeople = 6;
const mostRecent = 4;
const typingPauseMs = 120;

export function CommandPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [text, setText] = useState('');
  const close = () => {
    setText('');
    onClose();
  };
  const people = usePeople(text, opened);
  const actions = useActionEntries(text);
  return (
    <Palette
      opened={opened}
      onClose={close}
      text={text}
      onText={setText}
      entries={[...people.entries, ...actions]}
      searching={people.searching}
    />
  );
}

/** Whom the text names; without a text, who was opened last. */
function usePeople(text: string, opened: boolean): { entries: PaletteEntry[]; searching: boolean } {
  const { t } = useTranslation('users');
  const may = useMay();
  const [, navigate] = useLocation();
  const [recent, setRecent] = useRemembered<readonly Person[]>('palette.recent', []);
  const [search] = useDebouncedValue(text.trim(), typingPauseMs);
  const enabled = opened && search !== '' && may('user.list');
  const found = useCall('users.list', { search, limit: mostPeople }, { enabled, keepPrevious: true });
  const isSearch = text.trim() !== '';
  const rows: readonly Person[] = isSearch ? (enabled ? (found.data?.rows ?? []) : []) : recent;
  const open = (person: Person) => {
    setRecent([person, ...recent.filter(({ userId }) => userId !== person.userId)].slice(0, mostRecent));
    navigate(`/users/${person.userId}`);
  };
  const entries = rows.map((person) => ({
    id: person.userId,
    group: t(isSearch ? 'palette.people' : 'palette.recent'),
    icon: 'users' as const,
    label: `${person.firstName} ${person.lastName}`,
    detail: person.userId,
    run: () => open(person),
  }));
  return { entries, searching: enabled && found.isFetching };
}

function useActionEntries(text: string): PaletteEntry[] {
  const { t } = useTranslation('users');
  const entry = (action: AvailableAction): PaletteEntry => ({
    id: action.id,
    group: t('palette.actions'),
    icon: 'arrowRight',
    label: action.label,
    shortcut: action.shortcut,
    run: action.run,
  });
  return useAvailableActions()
    .filter((action) => action.palette && matchesAction(action, text))
    .map(entry);
}
