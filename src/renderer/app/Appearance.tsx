/** Theme, language and hidden amounts, as the settings say; around everything. */
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { showLanguage } from '../i18n';
import { AmountsHidden } from '../ui';
import { cssVariables, theme } from '../ui/theme';
import { nonceOfLoad } from './contentSecurity';
import { usePreferences } from './preferences';

export function Appearance({ children }: { children: ReactNode }) {
  const { values } = usePreferences();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  });
  const scheme = values.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : values.theme;
  const { language } = values;
  useEffect(() => {
    void showLanguage(language);
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={nonceOfLoad}
    >
      <AmountsHidden value={values.hideAmounts}>{children}</AmountsHidden>
    </MantineProvider>
  );
}
