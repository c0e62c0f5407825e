/** One of a list in a form. For two to four choices that fit beside each other, use ChoiceField. */
import { Field, type FieldProps } from './Field';
import { type Option, SelectControl } from './SelectControl';
import { frameOf } from './TextField';

export type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  placeholder?: string;
  /** What is typed counts, also where it is none of them: they are only offered. */
  takesOther?: boolean;
};

export function SelectField(props: SelectFieldProps) {
  return <Field {...frameOf(props)}>{(ids) => <SelectControl {...props} ids={ids} />}</Field>;
}
