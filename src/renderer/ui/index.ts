/**
 * All that screens are built of. Each file's header says when to use it and how. Texts come in as words already
 * translated; the few words the components say themselves are in i18n/en/ui.ts.
 */
export { BarSelect, type BarSelectProps } from './BarSelect';
export { BeforeAfter, type BeforeAfterProps } from './BeforeAfter';
export { Button, type ButtonProps, IconButton, type IconButtonProps } from './Button';
export {
  type Choice,
  ChoiceField,
  type ChoiceFieldProps,
  SwitchField,
  type SwitchFieldProps,
} from './ChoiceField';
export { CopyButton, type CopyButtonProps } from './CopyButton';
export {
  type Column,
  DataTable,
  type DataTableHandle,
  type DataTableProps,
  type Selection,
  type Sort,
} from './DataTable';
export { DateField } from './DateField';
export { type DetailRow, Details } from './Details';
export { Dialog, type DialogProps } from './Dialog';
export { Entrance, EntranceBank, type EntranceBankProps, type EntranceProps } from './Entrance';
export type { FieldProps } from './Field';
export { type Filter, FilterChips, type FilterChipsProps, type FilterValues } from './FilterChips';
export { FormActions, FormColumn, FormPair, FormSection } from './FormColumn';
export { type Connection, DemoMark, Frame, type FrameProps, type Place } from './Frame';
export { Icon, type IconName } from './Icon';
export { KioskFrame, type KioskFrameProps } from './KioskFrame';
export { MenuButton, type MenuButtonProps, type MenuItem } from './MenuButton';
export { AmountsHidden, Direction, Money, type MoneyProps } from './Money';
export { MoneyField } from './MoneyField';
export { Notice, type NoticeProps } from './Notice';
export { Foot, Heading, Inline, Muted, Page, Stack } from './Page';
export { Palette, type PaletteEntry } from './Palette';
export { PasswordField, type PasswordFieldProps } from './PasswordField';
export { PhoneList, type PhoneListProps, phonesOf } from './PhoneList';
export { Progress, type ProgressProps } from './Progress';
export { Receipt, type ReceiptProps } from './Receipt';
export type { Option } from './SelectControl';
export { SelectField, type SelectFieldProps } from './SelectField';
export { Shortcut } from './Shortcut';
export { PanelSection, SidePanel, type SidePanelProps } from './SidePanel';
export { type ErrorWords, StateView, type StateViewProps } from './StateView';
export { StatusMark, type StatusMarkProps } from './StatusMark';
export { Steps } from './Steps';
export { Sums } from './Sums';
export { TextField, type TextFieldProps } from './TextField';
export { Trend } from './Trend';
