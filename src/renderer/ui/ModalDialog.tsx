/**
 * The platform's own modal dialog: above everything, the rest of the page inert, the focus held inside and given
 * back afterwards, Esc closes. Dialog and Palette are made of it.
 */
import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { classes } from './classes';
import styles from './ModalDialog.module.css';

type ModalDialogProps = {
  /** Its name for a screen reader. */
  label: string;
  onClose: () => void;
  className?: string | undefined;
  children: ReactNode;
};

/** Where work begins in a dialog; without a field the platform's own choice stands. */
const firstField = 'input:not([type=radio]):not(:disabled)';

/** Shown while it is mounted. */
export function ModalDialog({ label, onClose, className, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    element?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const cancel = (event: SyntheticEvent) => {
    // The dialog goes when its owner no longer shows it, not by itself.
    event.preventDefault();
    onClose();
  };
  const pressOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key that closes it
    <dialog
      ref={dialog}
      className={classes(styles.dialog, className)}
      aria-label={label}
      onCancel={cancel}
      onClick={pressOutside}
    >
      <div className={styles.inside}>{children}</div>
    </dialog>
  );
}
