import { PasswordField, Stack } from '@renderer/ui';
import { type OwnFacts, ownWordsOf } from '@shared/ownWords';
import { leastLength, type PasswordHolder, passwordLengths } from '@shared/passwordLengths';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordAdvice } from './advice';
import styles from './NewPassword.module.css';
import { useStrength } from './useStrength';

/** What a form gives for one field (`useCommandForm(…).field(name)`). */
type FieldBinding = {
  name: string;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  error?: string | null;
  disabled?: boolean;
};

export type NewPasswordProps = {
  next: FieldBinding;
  again: FieldBinding;
  /** Staff reach more than their own account; theirs is longer. */
  holder: PasswordHolder;
  /** What is known here of whoever it is for, of the bank and of the branch. */
  facts: Partial<OwnFacts>;
  size?: 'normal' | 'large';
};

/** A new password twice, with what makes a good one: length, not composition. Says how far one is while typing. */
export function NewPassword({ next, again, holder, facts, size = 'normal' }: NewPasswordProps) {
  const { t } = useTranslation('password');
  const least = leastLength(holder);
  return (
    <Stack gap={8}>
      <PasswordField
        {...next}
        label={t('next')}
        which="new"
        size={size}
        hint={<Advice text={next.value} holder={holder} facts={facts} />}
      />
      <PasswordField {...again} label={t('again')} which="new" size={size} />
      <ul className={styles.rules} aria-label={t('rules.title')}>
        <li>{t('rules.length', { count: least })}</li>
        <li>{t('rules.personal')}</li>
        <li>{t('rules.common')}</li>
        <li>{t('rules.free')}</li>
      </ul>
    </Stack>
  );
}

type AdviceProps = { text: string } & Pick<NewPasswordProps, 'holder' | 'facts'>;

function Advice({ text, holder, facts }: AdviceProps): ReactNode {
  const { t } = useTranslation('password');
  const strength = useStrength(text, ownWordsOf(facts));
  const { state, missing } = passwordAdvice(text, holder, strength);
  switch (state) {
    case 'empty':
      return t('rules.least', { count: leastLength(holder) });
    case 'short':
      return t('progress', { count: missing });
    case 'tooLong':
      return t('tooLong', { count: passwordLengths.longest });
    default:
      return t(`strength.${state}`);
  }
}
