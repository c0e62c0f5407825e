import { Icon } from '@renderer/ui';
import { typeAmount } from '@renderer/ui/amountText';
import { useTranslation } from 'react-i18next';
import styles from './Keypad.module.css';

type KeypadProps = {
  label: string;
  /** The text of the amount's field. */
  value: string;
  onChange: (text: string) => void;
  disabled: boolean;
};

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '00'] as const;

/**
 * Figures to touch, for a kiosk without a keyboard. They type into the amount and leave the focus where it is,
 * so the keyboard's order of fields does not lead through them.
 */
export function Keypad({ label, value, onChange, disabled }: KeypadProps) {
  const { t } = useTranslation('kiosk');
  const type = (key: string) => {
    const text = value + key;
    onChange(typeAmount({ text: value, caret: value.length }, { text, caret: text.length }).text);
  };
  const erase = () => {
    const text = value.slice(0, -1);
    onChange(typeAmount({ text: value, caret: value.length }, { text, caret: text.length }).text);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend with every key
    <div
      className={styles.keypad}
      role="group"
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
    >
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className={styles.key}
          disabled={disabled}
          onClick={() => type(key)}
        >
          {key}
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        className={styles.erase}
        disabled={disabled || value === ''}
        onClick={erase}
      >
        <Icon name="close" />
        {t('form.erase')}
      </button>
    </div>
  );
}
