/** The `?` sheet: every key that works here for this person, made from the registry, and the keys of lists and forms. */
import { shellActions } from '@shared/actions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAvailableActions } from '../../app/actions';
import { Dialog, Shortcut } from '../../ui';
import styles from './ShortcutSheet.module.css';

const menus = ['go', 'people', 'money', 'file', 'view', 'help'] as const;

const inTables = [
  ['move', 'ArrowUp', 'ArrowDown'],
  ['ends', 'Home', 'End'],
  ['open', 'Enter'],
  ['select', 'Space'],
  ['extend', 'Shift+ArrowDown'],
  ['all', 'Ctrl+A'],
  ['leave', 'Escape'],
] as const;

const inForms = [
  ['next', 'Enter'],
  ['send', 'Ctrl+Enter'],
] as const;

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shortcuts');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('title')} wide>
      <Sheet />
    </Dialog>
  );
}

/** The sheet itself; the gallery shows it without its dialog. */
export function Sheet() {
  const { t } = useTranslation('shortcuts');
  const open = useAvailableActions();
  return (
    <div className={styles.sheet}>
      {menus.map((menu) => {
        const rows = open.filter(
          (action) => action.menu === menu && action.shortcut && !shellActions.has(action.id),
        );
        return rows.length > 0 ? (
          <Group key={menu} title={t(`menus.${menu}`)}>
            {rows.map(({ id, label, shortcut = '' }) => (
              <Row key={id} label={label} keys={[shortcut]} />
            ))}
          </Group>
        ) : null;
      })}
      <Group title={t('inTables')}>
        {inTables.map(([name, ...keys]) => (
          <Row key={name} label={t(name)} keys={keys} />
        ))}
      </Group>
      <Group title={t('inForms')}>
        {inForms.map(([name, ...keys]) => (
          <Row key={name} label={t(name)} keys={keys} />
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Row({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <li className={styles.row}>
      <span>{label}</span>
      <span className={styles.keys}>
        {keys.map((key) => (
          <Shortcut key={key} keys={key} spoken />
        ))}
      </span>
    </li>
  );
}
