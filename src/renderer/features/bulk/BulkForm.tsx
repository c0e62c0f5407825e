/** What kind of file it is, and who pays its lines. */
import { type BusinessDate, monthOf, startOfMonth } from '@shared/businessDate';
import { useTranslation } from 'react-i18next';
import { useAppState, useMay } from '../../app/appState';
import { useFormats } from '../../app/formats';
import { Button, ChoiceField, FormActions, FormColumn, Muted, SelectField, TextField } from '../../ui';
import { type BulkFormState, kinds } from './useBulkForm';

const longestTyped = 20;
const monthsOffered = 12;

/** The months that are over, the newest first. */
const monthsUpTo = (today: BusinessDate): readonly string[] =>
  Array.from({ length: monthsOffered }, (_, back) => monthOf(startOfMonth(today, -1 - back)));

type BulkFormProps = { form: BulkFormState; isChecking: boolean; onSend: () => void };

export function BulkForm({ form, isChecking, onSend }: BulkFormProps) {
  const { t } = useTranslation('bulk');
  const { month } = useFormats();
  const today = useAppState()?.businessDate;
  const mayPayInterest = useMay()('adjustment.post');
  const offered = kinds.filter((kind) => kind !== 'interest' || mayPayInterest);
  const { name, value, onChange } = form.field('kind');
  return (
    <FormColumn label={t('form')} onSend={onSend}>
      <ChoiceField
        legend={t('kind')}
        name={name}
        value={value}
        onChange={onChange}
        disabled={isChecking}
        choices={offered.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          hint: t(`kindHints.${kind}`),
        }))}
      />
      {form.isSalaries ? (
        <TextField
          {...form.field('account')}
          kind="digits"
          label={t('account')}
          hint={t('accountHint')}
          longest={longestTyped}
          disabled={isChecking}
          error={form.isWrong('account') ? t('accountWrong') : null}
        />
      ) : (
        <SelectField
          {...form.field('month')}
          label={t('month')}
          options={today ? monthsUpTo(today).map((each) => ({ value: each, label: month(each) })) : []}
          disabled={isChecking}
          error={form.isWrong('month') ? t('monthWrong') : null}
        />
      )}
      <Muted>{t('fileHint')}</Muted>
      <FormActions>
        <Button kind="primary" type="submit" busy={isChecking}>
          {t('check')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
