/**
 * A question that stops everything else. Focus goes in, stays in, and comes back; Esc closes. Used sparingly:
 * details open in a SidePanel, forms are pages.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { ModalDialog } from './ModalDialog';

export type DialogProps = {
  opened: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one that does it last. */
  actions?: ReactNode;
  /** For what is read rather than filled in. */
  wide?: boolean;
};

export function Dialog({ opened, title, onClose, children, actions, wide }: DialogProps) {
  const { t } = useTranslation('ui');
  if (!opened) return null;
  return (
    <ModalDialog label={title} onClose={onClose} className={classes(styles.dialog, wide && styles.wide)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton icon="close" label={t('close')} shortcut="Escape" size="compact" onClick={onClose} />
      </div>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </ModalDialog>
  );
}
