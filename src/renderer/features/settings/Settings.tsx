/** What a person chooses for themselves; each choice takes effect at once. What policy fixes is shown, not changed. */
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../app/ActionButton';
import { useMay } from '../../app/appState';
import { FailureNotice } from '../../app/FailureNotice';
import { type Preferences, usePreferences } from '../../app/preferences';
import { ChoiceField, Inline, Muted, Page, SwitchField } from '../../ui';
import { OwnSignIns } from '../signIns';
import { Dormancy } from './Dormancy';
import { MailSettings } from './MailSettings';
import styles from './Settings.module.css';

const languages = ['en', 'hi'] as const;
const themes = ['system', 'light', 'dark'] as const;

export function Settings() {
  const { t } = useTranslation('settings');
  const may = useMay();
  const { values, isFixed, change, error } = usePreferences();
  const fixedHint = (name: keyof Preferences, hint: string) => (isFixed(name) ? t('fixed') : hint);
  return (
    <Page scroll>
      <div className={styles.settings}>
        <Muted>{t('kept')}</Muted>
        <FailureNotice failure={error} />
        <ChoiceField
          inline
          legend={t('language')}
          name="language"
          value={values.language}
          onChange={(language) => change({ language: language as Preferences['language'] })}
          choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          disabled={isFixed('language')}
          hint={isFixed('language') && t('fixed')}
        />
        <ChoiceField
          inline
          legend={t('theme')}
          name="theme"
          value={values.theme}
          onChange={(theme) => change({ theme: theme as Preferences['theme'] })}
          choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          disabled={isFixed('theme')}
          hint={isFixed('theme') && t('fixed')}
        />
        <div className={styles.switches}>
          <SwitchField
            label={t('hideAmounts')}
            hint={fixedHint('hideAmounts', t('hideAmountsHint'))}
            checked={values.hideAmounts}
            disabled={isFixed('hideAmounts')}
            onChange={(hideAmounts) => change({ hideAmounts })}
          />
          <SwitchField
            label={t('railFolded')}
            hint={fixedHint('railFolded', t('railFoldedHint'))}
            checked={values.railFolded}
            disabled={isFixed('railFolded')}
            onChange={(railFolded) => change({ railFolded })}
          />
        </div>
        <Inline>
          <ActionButton action="password.change" />
          <ActionButton action="secondFactor.open" />
        </Inline>
        <OwnSignIns />
        {may('user.dormancy') && <Dormancy />}
        {may('mail.change') && <MailSettings />}
      </div>
    </Page>
  );
}
