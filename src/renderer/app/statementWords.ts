import { type StatementWords, statementWords } from '@shared/statements/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of a statement in the language of the screen; placeholders stay for `particulars` to fill. */
export function useStatementWords(): StatementWords {
  const { t } = useTranslation('statements');
  return useMemo(() => {
    const names = Object.keys(statementWords.en) as (keyof StatementWords)[];
    const said = names.map((name) => [name, t(`words.${name}`, { skipInterpolation: true })]);
    return Object.fromEntries(said) as StatementWords;
  }, [t]);
}
