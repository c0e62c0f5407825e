import { Button, FormActions, FormColumn, Heading, Muted, Stack } from '@renderer/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StepFrame.module.css';
import type { AnswersForm } from './useAnswers';

/** What every step is given. */
export type StepProps = {
  form: AnswersForm;
  onNext: () => void;
  onBack: () => void;
};

type StepFrameProps = {
  title: string;
  lead: string;
  onNext: () => void;
  /** Left out at the first step. */
  onBack?: () => void;
  /** What the button does; it goes on unless said otherwise. */
  next?: string;
  busy?: boolean;
  children: ReactNode;
};

const firstControl = 'input[type=radio]:checked, input:not([type=radio]), button[type=submit]';

/** A step of the assistant: what it is about, its fields, and the way on and back. */
export function StepFrame({ title, lead, onNext, onBack, next, busy = false, children }: StepFrameProps) {
  const { t } = useTranslation('setup');
  const step = useRef<HTMLDivElement>(null);
  // Every step begins at its first field, so that the whole assistant is walked by keys.
  useEffect(() => step.current?.querySelector<HTMLElement>(firstControl)?.focus(), []);
  return (
    <div ref={step} className={styles.step}>
      <Stack gap={4}>
        <Heading>{title}</Heading>
        <Muted>{lead}</Muted>
      </Stack>
      <FormColumn label={title} onSend={onNext}>
        {children}
        <FormActions>
          {onBack && (
            <Button kind="quiet" disabled={busy} onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <Button kind="primary" type="submit" busy={busy}>
            {next ?? t('next')}
          </Button>
        </FormActions>
      </FormColumn>
    </div>
  );
}
