/** Why a form or a job did not go through, where it happened. `requestId` is shown only for what support can use. */
import type { Failure } from '@shared/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton, Notice } from '../ui';
import { useErrorWords } from './errorTexts';

export function FailureNotice({ failure, actions }: { failure: Failure | null; actions?: ReactNode }) {
  const { t } = useTranslation('ui');
  const wordsOf = useErrorWords();
  if (!failure) return null;
  const { what, safe, next, requestId } = wordsOf(failure);
  const copy = failure.code === 'INTERNAL' && requestId !== '' && (
    <CopyButton text={requestId} size="compact">
      {t('state.copyId')}
    </CopyButton>
  );
  const isWaiting = failure.code === 'CONFIRMING' || failure.code === 'DATABASE_UNAVAILABLE';
  return (
    <Notice
      tone={isWaiting ? 'warning' : 'danger'}
      title={what}
      actions={
        (copy || actions) && (
          <>
            {actions}
            {copy}
          </>
        )
      }
    >
      {[safe, next].filter(Boolean).join(' ')}
    </Notice>
  );
}
