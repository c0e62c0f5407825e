import { useTranslation } from 'react-i18next';
import { MenuButton } from '../ui';
import { useColumns } from './preferences';

type ColumnChooserProps = {
  /** The table's name in the settings. */
  table: string;
  columns: readonly { id: string; head: string }[];
  /** The columns shown until others are chosen. */
  usual: readonly string[];
};

/** Chooses the columns of a table; remembered for this desk. */
export function ColumnChooser({ table, columns, usual }: ColumnChooserProps) {
  const { t } = useTranslation('ui');
  const { shown, toggle } = useColumns(table, columns, usual);
  const items = columns.map(({ id, head }) => ({ id, label: head, checked: shown.includes(id) }));
  return <MenuButton label={t('table.columns')} icon="columns" items={items} onChoose={toggle} ticks />;
}
