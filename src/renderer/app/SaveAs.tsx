/**
 * Buttons that keep something as a file, one for each format, and beside them what came of it:
 *   <SaveAs job={useJob('charts.save')} formats={[{ format: 'png', label }]} onSave={(format) => …} />
 * A job with a button of its own has `JobOutcome` beside it.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Progress } from '../ui';
import type { JobState } from './calls';
import { FailureNotice } from './FailureNotice';
import styles from './SaveAs.module.css';

type Job<Output> = JobState<Output> & { cancel: () => void };

type Size = 'compact' | 'normal' | 'large';

type JobOutcomeProps<Output> = {
  job: Job<Output>;
  /** What is being done, and what was done. */
  doing: string;
  done: (output: Output) => string;
  /** What may be tried when it did not go through. */
  again: { readonly label: string; readonly run: () => void };
  size?: Size;
};

/** How far a job is, with a way to stop it, and what came of it. */
export function JobOutcome<Output>({ job, doing, done, again, size = 'normal' }: JobOutcomeProps<Output>) {
  if (job.state === 'idle') return null;
  return (
    <div className={styles.outcome}>
      {job.state === 'running' && <Progress label={doing} fraction={job.fraction} onCancel={job.cancel} />}
      {job.state === 'done' && <p role="status">{done(job.output)}</p>}
      {job.state === 'failed' && job.failure.code !== 'CANCELLED' && (
        <FailureNotice
          failure={job.failure}
          actions={
            <Button size={size} onClick={again.run}>
              {again.label}
            </Button>
          }
        />
      )}
    </div>
  );
}

type FormatOf<Format> = { readonly format: Format; readonly label: string };

type SaveAsProps<Format extends string> = {
  job: Job<{ saved: string }>;
  /** The first is the usual one. */
  formats: readonly [FormatOf<Format>, ...FormatOf<Format>[]];
  onSave: (format: Format) => void;
  size?: Size;
};

export function SaveAs<Format extends string>({
  job,
  formats,
  onSave,
  size = 'normal',
}: SaveAsProps<Format>) {
  const { t } = useTranslation('ui');
  const [chosen, setChosen] = useState<Format>(formats[0].format);
  const running = job.state === 'running';
  const save = (format: Format) => {
    if (running) return;
    setChosen(format);
    onSave(format);
  };
  return (
    <>
      {formats.map(({ format, label }, index) => (
        <Button
          key={format}
          size={size}
          kind={index === 0 ? 'plain' : 'quiet'}
          busy={running && format === chosen}
          onClick={() => save(format)}
        >
          {label}
        </Button>
      ))}
      <JobOutcome
        job={job}
        size={size}
        doing={t('save.saving')}
        done={({ saved }) => t('save.saved', { path: saved })}
        again={{ label: t('save.again'), run: () => save(chosen) }}
      />
    </>
  );
}
