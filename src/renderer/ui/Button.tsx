/**
 * A button says what it does ("Credit ₹5,000.00"). One primary button a screen; `danger` only for what cannot be
 * taken back. While `busy` it keeps its width and its words, and presses are ignored.
 *
 *   <Button kind="primary" type="submit" busy={form.sending}>Add customer</Button>
 *   <Button icon="plus" shortcut="Ctrl+N" onClick={openForm}>Add user</Button>
 */
import { Tooltip } from '@mantine/core';
import { ariaShortcut } from '@shared/shortcuts';
import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { platform } from './platform';
import { Shortcut } from './Shortcut';

export type ButtonProps = {
  children: ReactNode;
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'compact' | 'normal' | 'large';
  type?: 'button' | 'submit';
  onClick?: (() => void) | undefined;
  icon?: IconName;
  /** Shown in the tooltip; the key itself is handled by the action registry. */
  shortcut?: string | undefined;
  busy?: boolean;
  disabled?: boolean;
  wide?: boolean;
  autoFocus?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
};

export function Button(props: ButtonProps) {
  const { children, kind = 'plain', size = 'normal', shortcut, busy, disabled } = props;
  const button = (
    <button
      ref={props.buttonRef}
      type={props.type ?? 'button'}
      className={classes(styles.button, styles[kind], styles[size], props.wide && styles.wide)}
      onClick={busy ? undefined : props.onClick}
      disabled={disabled}
      // biome-ignore lint/a11y/noAutofocus: a screen names the one control at which its work begins
      autoFocus={props.autoFocus}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut, platform)}
    >
      {props.icon && <Icon name={props.icon} />}
      <span className={styles.words}>{children}</span>
    </button>
  );
  return shortcut ? <Tip label={<Shortcut keys={shortcut} spoken />}>{button}</Tip> : button;
}

export type IconButtonProps = {
  icon: IconName;
  /** Read out, and shown in the tooltip. */
  label: string;
  onClick: () => void;
  shortcut?: string | undefined;
  disabled?: boolean;
  pressed?: boolean;
  size?: 'compact' | 'normal' | 'large';
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A button with a pictogram only; its name is in the tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  shortcut,
  disabled,
  pressed,
  size,
  buttonRef,
}: IconButtonProps) {
  const tip = (
    <span className={styles.tip}>
      {label}
      {shortcut && <Shortcut keys={shortcut} />}
    </span>
  );
  return (
    <Tip label={tip}>
      <button
        ref={buttonRef}
        type="button"
        className={classes(styles.button, styles.quiet, styles[size ?? 'normal'], styles.square)}
        onClick={onClick}
        disabled={disabled}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut, platform)}
      >
        <Icon name={icon} />
      </button>
    </Tip>
  );
}

function Tip({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Tooltip
      label={label}
      openDelay={400}
      offset={6}
      // Inside the page's landmarks and dialogs, and not cut off by what scrolls.
      withinPortal={false}
      floatingStrategy="fixed"
      classNames={{ tooltip: styles.tooltip ?? '' }}
    >
      {children}
    </Tooltip>
  );
}
