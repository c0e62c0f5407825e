/**
 * One field that searches and filters: typing searches; what matches a filter's value is offered below
 * ("Status: Suspended", ↓ Enter) and becomes a chip; Backspace in the empty field takes the last chip away.
 */
import { Combobox } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useListBelow } from './combobox';
import styles from './FilterChips.module.css';
import { shownValue, suggestionsFor } from './filterSuggestions';
import { Icon } from './Icon';
import type { Option } from './SelectControl';

export type Filter = {
  id: string;
  label: string;
  options: readonly Option[];
  /** Reads a value out of what was typed: a number, two days, an amount. Null where it is none. */
  read?: (text: string) => string | null;
  /** How a value that was read is shown. */
  show?: (value: string) => string;
};
/** The chosen value by filter id. */
export type FilterValues = Readonly<Record<string, string>>;

export type FilterChipsProps = {
  /** What is searched ("Search users by ID, name or e-mail"); also the field's name. */
  label: string;
  search: string;
  onSearch: (text: string) => void;
  filters: readonly Filter[];
  values: FilterValues;
  onValues: (values: FilterValues) => void;
  /** Enter without a chosen suggestion: on to what was found. */
  onLeave?: () => void;
  inputRef?: Ref<HTMLInputElement>;
};

export function FilterChips(props: FilterChipsProps) {
  const { t } = useTranslation('ui');
  const { store, list, input } = useListBelow();
  const { filters, values, search } = props;
  const suggestions = suggestionsFor(filters, values, search);

  const choose = (submitted: string) => {
    // Only a filter's name has no such sign in it.
    const end = submitted.indexOf('=');
    const [id, value] = [submitted.slice(0, end), submitted.slice(end + 1)];
    props.onValues({ ...values, [id]: value });
    props.onSearch('');
    store.closeDropdown();
  };
  const drop = (id: string) => {
    props.onValues(Object.fromEntries(Object.entries(values).filter(([other]) => other !== id)));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = Object.keys(values).at(-1);
    if (event.key === 'Backspace' && search === '' && last) drop(last);
    if (event.key === 'Enter' && store.getSelectedOptionIndex() < 0) {
      store.closeDropdown();
      props.onLeave?.();
    }
    if (event.key === 'Escape' && search !== '' && !store.dropdownOpened) {
      event.preventDefault();
      event.stopPropagation();
      props.onSearch('');
    }
  };

  return (
    <Combobox {...list} onOptionSubmit={choose}>
      <div className={styles.box}>
        <Icon name="search" />
        {filters.map((filter) => {
          const chosen = shownValue(filter, values[filter.id]);
          return chosen !== null ? (
            <span key={filter.id} className={styles.chip}>
              {`${filter.label}: ${chosen}`}
              <button
                type="button"
                className={styles.drop}
                aria-label={t('filter.drop', { filter: filter.label })}
                onClick={() => drop(filter.id)}
              >
                <Icon name="close" />
              </button>
            </span>
          ) : null;
        })}
        <Combobox.Target withExpandedAttribute>
          <input
            {...input}
            ref={props.inputRef}
            className={styles.input}
            aria-label={props.label}
            placeholder={Object.keys(values).length === 0 ? props.label : ''}
            value={search}
            onChange={(event) => {
              props.onSearch(event.currentTarget.value);
              store.openDropdown();
              store.resetSelectedOption();
            }}
            onFocus={() => store.openDropdown()}
            onBlur={() => store.closeDropdown()}
            onKeyDown={press}
          />
        </Combobox.Target>
      </div>
      <Combobox.Dropdown className={styles.dropdown} hidden={suggestions.length === 0}>
        <Combobox.Options aria-label={t('filter.offered')}>
          {suggestions.map((offer) => (
            <Combobox.Option key={offer.value} value={offer.value} className={styles.option}>
              <span className={styles.filter}>{offer.filter}</span> {offer.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
