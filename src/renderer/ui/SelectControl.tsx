/**
 * One of a list. Typing narrows the list; ↑↓ and Enter choose, and leaving with a choice typed out in full takes
 * it. Forms use SelectField, toolbars BarSelect.
 */
import { Combobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { useListBelow } from './combobox';
import type { ControlIds, FieldProps } from './Field';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon';
import styles from './SelectControl.module.css';

export type Option = { value: string; label: string };

export type SelectControlProps = Omit<FieldProps, 'hint' | 'error' | 'optional' | 'size'> & {
  options: readonly Option[];
  placeholder?: string;
  size?: 'normal' | 'large' | 'compact';
  /** What is typed counts, also where it is none of them: they are only offered. */
  takesOther?: boolean;
};

export function SelectControl({ ids, ...props }: SelectControlProps & { ids: Partial<ControlIds> }) {
  const { t } = useTranslation('ui');
  const { options, value, onChange, takesOther = false } = props;
  const { store, list, input } = useListBelow();
  // What is being typed; null while the chosen one is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = options.find((option) => option.value === value)?.label ?? (takesOther ? value : '');
  const offered = typed === null ? options : options.filter(({ label }) => startsWord(label, typed));
  const { selectFirstOption } = store;
  useEffect(() => {
    if (typed !== null && !takesOther) selectFirstOption();
  }, [typed, takesOther, selectFirstOption]);
  const large = props.size === 'large';

  const choose = (next: string) => {
    setTyped(null);
    store.closeDropdown();
    onChange(next);
  };
  const type = (text: string) => {
    setTyped(text);
    if (takesOther) onChange(text);
    store.openDropdown();
  };
  const leave = () => {
    const wanted = typed?.trim().toLowerCase();
    const meant = options.find(({ value: own, label }) =>
      [own, label].some((text) => text.toLowerCase() === wanted),
    );
    if (meant) onChange(meant.value);
    setTyped(null);
    store.closeDropdown();
    props.onBlur?.();
  };

  return (
    <Combobox {...list} onOptionSubmit={choose}>
      <div className={styles.wrapper}>
        <Combobox.Target withExpandedAttribute>
          <input
            {...ids}
            {...input}
            className={classes(
              fieldStyles.control,
              large && fieldStyles.controlLarge,
              styles.input,
              props.size === 'compact' && styles.compact,
            )}
            name={props.name}
            value={typed ?? chosen}
            placeholder={props.placeholder ?? t('field.choose')}
            onChange={(event) => type(event.currentTarget.value)}
            onClick={() => store.openDropdown()}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={leave}
            disabled={props.disabled}
            // biome-ignore lint/a11y/noAutofocus: a form begins at its first field
            autoFocus={props.autoFocus}
          />
        </Combobox.Target>
        <span className={styles.arrow}>
          <Icon name="chevronDown" />
        </span>
      </div>
      <Combobox.Dropdown className={styles.dropdown}>
        <Combobox.Options className={styles.options} aria-label={props.label}>
          {offered.map((option) => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              active={option.value === value}
              className={classes(styles.option, large && styles.optionLarge)}
            >
              {option.label}
            </Combobox.Option>
          ))}
          {offered.length === 0 && !takesOther && (
            <Combobox.Empty className={styles.empty}>{t('field.nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Whether a word of `label` begins with what was typed. */
const startsWord = (label: string, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase();
  return ` ${label.toLowerCase()}`.includes(` ${wanted}`);
};
