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
  const Choice = ticks ? Menu.CheckboxItem : Menu.RadioItem;
  return (
    <Menu
      closeOnItemClick={!ticks}
      // It would be a child of the menu that is no item.
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      position="bottom-end"
      offset={4}
      transitionProps={{ duration: 0 }}
      classNames={{
        dropdown: styles.dropdown ?? '',
        item: styles.item ?? '',
        itemSection: styles.mark ?? '',
        divider: styles.divider ?? '',
      }}
    >
      <Menu.Target>
        <button type="button" className={styles.button}>
          <Icon name={icon} />
          <span className={styles.words}>{label}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ id, label: words, checked, apart }) => (
          <Fragment key={id}>
            {apart && <Menu.Divider />}
            {checked === undefined ? (
              <Menu.Item leftSection={<span />} onClick={() => onChoose(id)}>
                <span className={styles.words}>{words}</span>
              </Menu.Item>
            ) : (
              <Choice
                value={id}
                checked={checked}
                checkIcon={<Icon name="check" />}
                closeMenuOnClick={!ticks}
                onChange={() => onChoose(id)}
              >
                <span className={styles.words}>{words}</span>
              </Choice>
            )}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
