import { useCombobox } from '@mantine/core';

/**
 * A field with a list below it, as every one of ours has it: what is spread into Mantine's Combobox, and into the
 * input that is its target.
 */
export function useListBelow() {
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });
  return {
    store,
    list: { store, offset: 4, unstyled: true, withinPortal: false, transitionProps: { duration: 0 } },
    input: {
      type: 'text',
      role: 'combobox',
      'aria-expanded': store.dropdownOpened,
      autoComplete: 'off',
      spellCheck: false,
    },
  } as const;
}
