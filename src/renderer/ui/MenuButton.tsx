/**
 * A button that opens a short list: things to tick (`ticks`, it stays open), one to choose of several, or to do.
 *   <MenuButton label={t('views')} icon="filter" items={[{ id, label, checked: true }]} onChoose={show} />
 */
import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './MenuButton.module.css';

export type MenuItem = {
  id: string;
  label: string;
  /** Left out of what is done rather than chosen. */
  checked?: boolean;
  /** The first of another kind. */
  apart?: boolean;
};

export type MenuButtonProps = {
  label: string;
  icon: IconName;
  items: readonly MenuItem[];
  onChoose: (id: string) => void;
  ticks?: boolean;
};

export function MenuButton({ label, icon, items, onChoose, ticks = false }: MenuButtonProps) {
  const roleOf = ({ checked }: MenuItem): string => {
    if (checked === undefined) return 'menuitem';
    return ticks ? 'menuitemcheckbox' : 'menuitemradio';
  };
  return (
    <Menu
      closeOnItemClick={!ticks}
      withinPortal={false}
      position="bottom-end"
      offset={4}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? '', item: styles.item ?? '', divider: styles.divider ?? '' }}
    >
      <Menu.Target>
        <button type="button" className={styles.button}>
          <Icon name={icon} />
          <span className={styles.words}>{label}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Fragment key={item.id}>
            {item.apart && <Menu.Divider />}
            <Menu.Item
              role={roleOf(item)}
              aria-checked={item.checked}
              leftSection={<span className={styles.mark}>{item.checked && <Icon name="check" />}</span>}
              onClick={() => onChoose(item.id)}
            >
              <span className={styles.words}>{item.label}</span>
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
