/**
 * What a screen shows instead of its content. Six states, each honest about what it is:
 *   loading   nothing for 200 ms, then a skeleton in the shape of what comes
 *   empty     what this is, and one button
 *   noResult  nothing matches; the filter can be cleared
 *   refused   this person may not see it
 *   stale     (a line above old content, not instead of it) what is shown may be old
 *   error     what happened, what is safe, what to do; the id can be copied for support
 */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { Notice } from './Notice';
import styles from './StateView.module.css';
import { skeletonAfterMs } from './tokens';

/** The words of an error; app/errorTexts.ts makes them from a failure's code. */
export type ErrorWords = { what: string; safe?: string; next?: string; requestId: string };

export type StateViewProps =
  | { state: 'loading'; shape?: 'rows' | 'form' | 'figures' }
  | { state: 'empty'; title: string; children?: ReactNode; action?: ReactNode }
  | { state: 'noResult'; onClear: () => void }
  | { state: 'refused'; words: ErrorWords }
  | { state: 'stale'; since?: string; onRetry: () => void }
  | { state: 'error'; words: ErrorWords; onRetry?: () => void };

export function StateView(props: StateViewProps) {
  const { t } = useTranslation('ui');
  switch (props.state) {
    case 'loading':
      return <Skeleton shape={props.shape ?? 'rows'} />;
    case 'empty':
      return (
        <Still title={props.title} actions={props.action}>
          {props.children}
        </Still>
      );
    case 'noResult':
      return (
        <Still
          title={t('state.noResult')}
          actions={<Button onClick={props.onClear}>{t('state.clearFilter')}</Button>}
        >
          {t('state.noResultHint')}
        </Still>
      );
    case 'refused':
      return (
        <Still title={props.words.what} role="alert">
          {props.words.next}
        </Still>
      );
    case 'stale':
      return (
        <Notice
          tone="warning"
          title={t('state.stale')}
          actions={
            <Button size="compact" onClick={props.onRetry}>
              {t('state.retry')}
            </Button>
          }
        >
          {props.since && t('state.staleSince', { time: props.since })}
        </Notice>
      );
    case 'error':
      return <ErrorState words={props.words} onRetry={props.onRetry} />;
  }
}

function ErrorState({ words, onRetry }: { words: ErrorWords; onRetry: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  const actions = (
    <>
      {onRetry && <Button onClick={onRetry}>{t('state.retry')}</Button>}
      {words.requestId !== '' && (
        <CopyButton text={words.requestId} kind="quiet">
          {t('state.copyId')}
        </CopyButton>
      )}
    </>
  );
  return (
    <Still title={words.what} role="alert" actions={actions}>
      {words.safe && <p>{words.safe}</p>}
      {words.next && <p>{words.next}</p>}
      {words.requestId !== '' && <p className={styles.id}>{words.requestId}</p>}
    </Still>
  );
}

function Still(props: { title: string; children?: ReactNode; actions?: ReactNode; role?: 'alert' }) {
  return (
    <div className={styles.still} role={props.role ?? 'status'}>
      <p className={styles.title}>{props.title}</p>
      <div className={styles.more}>{props.children}</div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}

const widths = ['72%', '88%', '64%', '80%', '56%', '76%', '68%', '84%'];

/** Grey bars in the shape of what comes, and only when it is long in coming. */
function Skeleton({ shape }: { shape: 'rows' | 'form' | 'figures' }) {
  const { t } = useTranslation('ui');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), skeletonAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={t('state.loading')} className={styles.skeleton}>
      {late &&
        widths.slice(0, shape === 'figures' ? 3 : widths.length).map((width) => (
          <div key={width} className={shape === 'rows' ? styles.row : styles.block}>
            <div className={styles.bar} style={{ width }} />
          </div>
        ))}
    </div>
  );
}
