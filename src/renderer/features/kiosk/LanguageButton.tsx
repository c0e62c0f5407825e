import { usePreferences } from '@renderer/app/preferences';
import { Button } from '@renderer/ui';

/** Each language is offered in its own words, for who cannot read the other. */
const other = { en: { language: 'hi', name: 'हिन्दी' }, hi: { language: 'en', name: 'English' } } as const;

export function LanguageButton() {
  const { values, change, isFixed } = usePreferences();
  const { language, name } = other[values.language === 'hi' ? 'hi' : 'en'];
  if (isFixed('language')) return null;
  return (
    <Button size="large" kind="quiet" onClick={() => change({ language })}>
      {name}
    </Button>
  );
}
