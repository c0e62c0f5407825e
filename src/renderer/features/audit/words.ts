import { formatRupees } from '@shared/money';
import { roles, statuses } from '@shared/permissions';
import { useTranslation } from 'react-i18next';

/** Values that are amounts, as digits of paise. */
const amounts: ReadonlySet<string> = new Set([
  'floor',
  'held',
  'minimumBalance',
  'overdraft',
  'least',
  'most',
]);

/** What the journal has as codes, in words; what nobody gave words to is shown as it is. */
export function useAuditWords() {
  const { t, i18n } = useTranslation('audit');
  const { t: people } = useTranslation('users');
  const known = (key: string, otherwise: string): string =>
    i18n.exists(`audit:${key}`) ? t(key as 'list') : otherwise;
  return {
    fieldOf: (field: string): string => known(`fields.${field}`, field),
    shownValue: (field: string, value: string): string => {
      const role = roles.find((each) => each === value);
      const status = statuses.find((each) => each === value);
      if (role) return people(`roles.${role}`);
      if (status) return people(`statuses.${status}`);
      if (amounts.has(field) && /^-?\d+$/.test(value)) return formatRupees(BigInt(value));
      return known(`values.${value}`, known(`kinds.${value}`, value));
    },
    reasonOf: (reason: string): string => known(`reasons.${reason}`, reason),
  };
}
