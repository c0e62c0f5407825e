/** A week's business hours: a line for each day, with a bar from midnight to midnight; to be read, or to be typed. */
import { type DayHours, weekdays } from '@shared/branches';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import fieldStyles from '../../ui/Field.module.css';
import styles from './Hours.module.css';
import { hoursOf, hoursText, spanOf } from './hours';

/** The day as a picture; the words beside it say the same. */
function Bar({ hours }: { hours: DayHours }) {
  const span = spanOf(hours);
  return (
    <span className={styles.bar} aria-hidden="true">
      {span && <span className={styles.open} style={{ left: `${span.left}%`, width: `${span.width}%` }} />}
    </span>
  );
}

function Scale(): ReactNode {
  return (
    <div className={styles.scale} aria-hidden="true">
      {['0', '6', '12', '18', '24'].map((hour) => (
        <span key={hour}>{hour}</span>
      ))}
    </div>
  );
}

export function Hours({ week }: { week: readonly DayHours[] }) {
  const { t } = useTranslation('branches');
  return (
    <div>
      <dl className={styles.week}>
        {weekdays.map((day, index) => (
          <div key={day} className={styles.day}>
            <dt>{t(`days.${day}`)}</dt>
            <dd className={styles.words}>{hoursText(week[index] ?? null) || t('closedDay')}</dd>
            <dd className={styles.picture}>
              <Bar hours={week[index] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
      <Scale />
    </div>
  );
}

type HoursFieldProps = {
  /** A line for each day. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  errorAt: (path: string) => string | null;
  disabled: boolean;
};

export function HoursField({ value, onChange, onBlur, errorAt, disabled }: HoursFieldProps) {
  const { t } = useTranslation('branches');
  const id = useId();
  const lines = value.split('\n');
  const error = errorAt('hours');
  const change = (at: number, text: string) =>
    onChange(weekdays.map((_day, index) => (index === at ? text : (lines[index] ?? ''))).join('\n'));
  const leave = (at: number) => {
    const text = hoursText(hoursOf(lines[at] ?? ''));
    if (text !== lines[at]) change(at, text);
    onBlur();
  };
  return (
    <fieldset className={styles.field} disabled={disabled} aria-describedby={`${id}-below`}>
      <legend className={classes(fieldStyles.label, styles.legend)}>{t('hours')}</legend>
      {weekdays.map((day, index) => (
        <label key={day} className={styles.day}>
          <span>{t(`days.${day}`)}</span>
          <input
            className={classes(fieldStyles.control, styles.input)}
            name={`hours.${day}`}
            value={lines[index] ?? ''}
            placeholder={t('closedDay')}
            onChange={(event) => change(index, event.currentTarget.value)}
            onBlur={() => leave(index)}
            aria-invalid={errorAt(`hours.${index}`) ? true : undefined}
            autoComplete="off"
          />
          <span className={styles.picture}>
            <Bar hours={hoursOf(lines[index] ?? '')} />
          </span>
        </label>
      ))}
      <Scale />
      <p
        id={`${id}-below`}
        className={classes(fieldStyles.below, error && fieldStyles.error)}
        aria-live="polite"
      >
        {t(error ? 'hoursWrong' : 'hoursHint')}
      </p>
    </fieldset>
  );
}
