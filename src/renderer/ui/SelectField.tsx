/**
 * One of a list. Typing narrows the list; ↑↓ and Enter choose. For two to four choices that fit beside each
 * other, use ChoiceField.
 */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Field, type FieldProps } from './Field';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon';
import styles from './SelectField.module.css';
import { frameOf } from './TextField';

export type Option = { value: string; label: string };

export type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  placeholder?: string;
};

export function SelectField(props: SelectFieldProps) {
  const { t } = useTranslation('ui');
  const large = props.size === 'large';
  return (
    <Field {...frameOf(props)}>
      {(ids) => (
        <Select
          {...ids}
          // Mantine says `aria-invalid` itself, by this.
          error={ids['aria-invalid'] ?? false}
          name={props.name}
          value={props.value === '' ? null : props.value}
          onChange={(value) => props.onChange(value ?? '')}
          onBlur={props.onBlur}
          data={[...props.options]}
          disabled={props.disabled ?? false}
          placeholder={props.placeholder ?? t('field.choose')}
          searchable={props.options.length > 6}
          nothingFoundMessage={t('field.nothingFound')}
          allowDeselect={false}
          unstyled
          withCheckIcon={false}
          autoFocus={props.autoFocus ?? false}
          maxDropdownHeight={288}
          rightSection={<Icon name="chevronDown" />}
          comboboxProps={{ offset: 4, withinPortal: false, transitionProps: { duration: 0 } }}
          classNames={{
            wrapper: styles.wrapper ?? '',
            input: classes(fieldStyles.control, large && fieldStyles.controlLarge, styles.input),
            section: styles.section ?? '',
            dropdown: styles.dropdown ?? '',
            option: classes(styles.option, large && styles.optionLarge),
            empty: styles.empty ?? '',
          }}
        />
      )}
    </Field>
  );
}
