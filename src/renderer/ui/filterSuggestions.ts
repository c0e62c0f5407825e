import type { Filter, FilterValues } from './FilterChips';

/** A filter value offered below the field; `value` is "<filter id>=<option value>". */
export type Suggestion = { readonly value: string; readonly filter: string; readonly label: string };

const most = 12;

/** How a filter's value is shown: by its option, or as the filter shows what it has read. Null where it has none. */
export function shownValue({ options, show }: Filter, value: string | undefined): string | null {
  if (value === undefined) return null;
  return options.find((option) => option.value === value)?.label ?? show?.(value) ?? null;
}

/** What a filter reads out of the text itself stands before the options that begin with it. */
function readValue({ read, show }: Filter, search: string) {
  const value = read?.(search) ?? null;
  return value === null ? [] : [{ value, label: show?.(value) ?? value }];
}

/** The filter values that `search` may mean; all of them while nothing was typed. Chosen filters are left out. */
export function suggestionsFor(
  filters: readonly Filter[],
  values: FilterValues,
  search: string,
): readonly Suggestion[] {
  const wanted = search.trim().toLowerCase();
  return filters
    .filter((filter) => values[filter.id] === undefined)
    .flatMap((filter) =>
      [
        ...readValue(filter, search.trim()),
        ...filter.options.filter((option) => matches(filter.label, option.label, wanted)),
      ].map((option) => ({
        value: `${filter.id}=${option.value}`,
        filter: `${filter.label}:`,
        label: option.label,
      })),
    )
    .slice(0, most);
}

/** "sus", "status", "status:sus" and "status: suspended" all mean Status: Suspended. */
function matches(filter: string, option: string, wanted: string): boolean {
  const whole = `${filter}: ${option}`.toLowerCase();
  return (
    option.toLowerCase().startsWith(wanted) ||
    whole.startsWith(wanted) ||
    whole.replace(': ', ':').startsWith(wanted)
  );
}
