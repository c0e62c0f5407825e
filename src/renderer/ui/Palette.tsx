/**
 * Ctrl-K: people, accounts, actions, what was open last, in one list. The caller gives the entries for the
 * text typed; ↑↓ and Enter choose, Esc closes, focus returns to where it was.
 */
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { ModalDialog } from './ModalDialog';
import styles from './Palette.module.css';
import { Shortcut } from './Shortcut';

export type PaletteEntry = {
  id: string;
  /** The heading under which it stands; entries of a group follow each other. */
  group: string;
  icon: IconName;
  label: string;
  /** In the second voice, behind the label. */
  detail?: string | undefined;
  shortcut?: string | undefined;
  run: () => void;
};

export type PaletteProps = {
  opened: boolean;
  onClose: () => void;
  text: string;
  onText: (text: string) => void;
  entries: readonly PaletteEntry[];
  /** True while people are being searched. */
  searching?: boolean;
};

export function Palette(props: PaletteProps) {
  const { t } = useTranslation('ui');
  if (!props.opened) return null;
  return (
    <ModalDialog label={t('palette.title')} onClose={props.onClose} className={styles.palette}>
      <PaletteBody {...props} />
    </ModalDialog>
  );
}

function PaletteBody({ text, onText, entries, searching, onClose }: PaletteProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, entries.length - 1);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((at + step + entries.length) % Math.max(entries.length, 1));
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.hint')}
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it is what the palette is opened for
          autoFocus
        />
      </div>
      <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={t('palette.found')}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.id}
            id={`${id}-${index}`}
            entry={entry}
            heading={entries[index - 1]?.group === entry.group ? null : entry.group}
            chosen={index === at}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && (
        <p className={styles.nothing} role="status">
          {t(searching ? 'palette.searching' : 'palette.nothing')}
        </p>
      )}
    </>
  );
}

type EntryProps = {
  id: string;
  entry: PaletteEntry;
  heading: string | null;
  chosen: boolean;
  onChoose: () => void;
};

function Entry({ id, entry, heading, chosen, onChoose }: EntryProps) {
  return (
    <>
      {heading && (
        <div className={styles.group} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys */}
      <div
        id={id}
        ref={(element) => (chosen ? element?.scrollIntoView({ block: 'nearest' }) : undefined)}
        className={classes(styles.entry, chosen && styles.chosen)}
        role="option"
        aria-selected={chosen}
        tabIndex={-1}
        onClick={onChoose}
      >
        <Icon name={entry.icon} />
        <span className={styles.label}>{entry.label}</span>
        {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
        {entry.shortcut && (
          <span className={styles.keys}>
            <Shortcut keys={entry.shortcut} />
          </span>
        )}
      </div>
    </>
  );
}
