/**
 * Details of the selected row, at the right, 420 px. It does not take the focus: the list keeps it, so that ↑↓
 * moves both. Esc closes it from the list or from inside; then the focus goes back to the list.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import styles from './SidePanel.module.css';

export type SidePanelProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
};

export function SidePanel({ title, subtitle, onClose, children, actions }: SidePanelProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  useFocusReturn();
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <aside className={styles.panel} aria-labelledby={id} onKeyDown={leave}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        <IconButton icon="close" label={t('close')} shortcut="Escape" size="compact" onClick={onClose} />
      </header>
      <ScrollArea labelledBy={id}>{children}</ScrollArea>
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </aside>
  );
}

/** What scrolls must be reachable by keys. */
function ScrollArea({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <section className={styles.body} tabIndex={0} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}

/** When the panel goes and takes the focus with it, the focus goes back to where it was when the panel came. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // The panel is still in the page while this runs; afterwards a lost focus is on the body.
      queueMicrotask(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
}

/** A part of a panel, under a small heading. */
export function PanelSection({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h3>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
