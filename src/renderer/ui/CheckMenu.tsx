/** A button that opens a list of things to show or hide; it stays open while they are ticked. */
import { Menu } from '@mantine/core';
import styles from './CheckMenu.module.css';
import { Icon, type IconName } from './Icon';

export type CheckMenuProps = {
  label: string;
  icon: IconName;
  items: readonly { id: string; label: string; checked: boolean }[];
  onToggle: (id: string) => void;
};

export function CheckMenu({ label, icon, items, onToggle }: CheckMenuProps) {
  return (
    <Menu
      closeOnItemClick={false}
      withinPortal={false}
      position="bottom-end"
      offset={4}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? '', item: styles.item ?? '' }}
    >
      <Menu.Target>
        <button type="button" className={styles.button}>
          <Icon name={icon} />
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item
            key={item.id}
            role="menuitemcheckbox"
            aria-checked={item.checked}
            leftSection={<span className={styles.mark}>{item.checked && <Icon name="check" />}</span>}
            onClick={() => onToggle(item.id)}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
