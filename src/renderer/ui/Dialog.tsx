/**
 * A question that stops everything else. Focus goes in, stays in, and comes back; Esc closes. Used sparingly:
 * details open in a SidePanel, forms are pages.
 */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './Dialog.module.css';

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
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{
        overlay: styles.shade ?? '',
        content: classes(styles.content, wide && styles.wide),
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
        close: styles.close ?? '',
      }}
    >
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </Modal>
  );
}
