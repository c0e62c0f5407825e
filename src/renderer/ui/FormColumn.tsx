/**
 * A form: one column of 480 px. Enter goes on to the next field and, from the last one, to the button;
 * Ctrl-Enter sends from anywhere. Fields stay fields: lists and buttons keep their own Enter.
 *
 *   <FormColumn label={t('add')} onSend={form.send}>
 *     <FormSection title={t('person')}> <TextField …/> </FormSection>
 *     <FormActions aside={<BeforeAfter …/>}> <Button kind="primary" type="submit">…</Button> </FormActions>
 *   </FormColumn>
 */
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { classes } from './classes';
import styles from './FormColumn.module.css';

export type FormColumnProps = {
  /** The form's name for a screen reader. */
  label: string;
  onSend: () => void;
  children: ReactNode;
  size?: 'normal' | 'large';
};

export function FormColumn({ label, onSend, children, size = 'normal' }: FormColumnProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  const goOn = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      onSend();
      return;
    }
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    nextControl(event.currentTarget, target)?.focus();
  };
  return (
    <form
      className={classes(styles.column, styles[size])}
      aria-label={label}
      noValidate
      onSubmit={send}
      onKeyDown={goOn}
    >
      {children}
    </form>
  );
}

const stops =
  'input:not([type=radio], [type=hidden]):not(:disabled), input[type=radio]:checked, select, textarea, button[type=submit]';

function nextControl(form: HTMLFormElement, from: Element): HTMLElement | undefined {
  const controls = [...form.querySelectorAll<HTMLElement>(stops)];
  return controls[controls.indexOf(from as HTMLElement) + 1];
}

/** Fields that belong together, under a small heading. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      {children}
    </section>
  );
}

/** Two short fields beside each other (state and city, first and last name). */
export function FormPair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** The foot of a form: what will be different on the left, the button that does it on the right. */
export function FormActions({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={styles.actions}>
      <div className={styles.aside}>{aside}</div>
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
