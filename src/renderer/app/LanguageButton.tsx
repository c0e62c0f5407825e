/** Switches the language of this desk. Each is offered in its own words, for who cannot read the other. */
import { Button, type ButtonProps } from '../ui';
import { usePreferences } from './preferences';

const other = {
  en: { language: 'hi', name: 'हिन्दी' },
  hi: { language: 'en', name: 'English' },
} as const;

export function LanguageButton({ size }: Pick<ButtonProps, 'size'>) {
  const { values, change, isFixed } = usePreferences();
  const { language, name } = other[values.language === 'hi' ? 'hi' : 'en'];
  if (isFixed('language')) return null;
  return (
    <Button kind="quiet" {...(size && { size })} onClick={() => change({ language })}>
      {name}
    </Button>
  );
}
