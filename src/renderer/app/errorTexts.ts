import type { Failure } from '@shared/contract';
import type { FieldErrorCode } from '@shared/errors';
import { formatRupees } from '@shared/money';
import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '../ui';

/** Details that are amounts, as digits of paise. */
const amountDetails: readonly string[] = ['available', 'balance', 'cash', 'limit'];

const unknown = { available: '₹…', seconds: '…', users: '…', accounts: '…', desks: '…' };

/** A failure's figures as they are shown; a text that names one finds it here, known or not. */
export function shownDetails(details: Failure['details'] = {}): typeof unknown {
  const shown = Object.entries(details).map(([name, value]) => [
    name,
    amountDetails.includes(name) && /^-?\d+$/.test(value) ? formatRupees(BigInt(value)) : value,
  ]);
  return { ...unknown, ...Object.fromEntries(shown) };
}

/** Gives the words for a failure: what happened, what is safe, what to do, and the id for support. */
export function useErrorWords(): (failure: Failure) => ErrorWords {
  const { t } = useTranslation('errors');
  return ({ code, requestId, details }) => {
    const figures = shownDetails(details);
    return {
      what: t(`codes.${code}.what`, figures),
      safe: t(`codes.${code}.safe`, figures),
      next: t(`codes.${code}.next`, figures),
      requestId,
    };
  };
}

/** Gives the text for what is wrong with a field. */
export function useFieldErrorText(): (code: FieldErrorCode) => string {
  const { t } = useTranslation('errors');
  return (code) => t(`fields.${code}`);
}
