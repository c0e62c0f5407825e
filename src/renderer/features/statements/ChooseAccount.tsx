import { Button, FormActions, FormColumn, Page, TextField } from '@renderer/ui';
import { isAccountNumber } from '@shared/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

const longestTyped = 20;

/** Whose statement it is to be, by the number of the account. */
export function ChooseAccount() {
  const { t } = useTranslation('statements');
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const number = typed.replace(/\s/g, '');
  const isWhole = isAccountNumber(number);
  const send = () => {
    setLeft(true);
    if (isWhole) navigate(`/statements/${number}`);
  };
  return (
    <Page scroll>
      <FormColumn label={t('choose.open')} onSend={send}>
        <TextField
          name="account"
          kind="digits"
          label={t('choose.account')}
          hint={t('choose.hint')}
          value={typed}
          onChange={setTyped}
          onBlur={() => setLeft(typed !== '')}
          error={left && !isWhole ? t('choose.wrong') : null}
          longest={longestTyped}
          autoFocus
        />
        <FormActions>
          <Button kind="primary" type="submit">
            {t('choose.open')}
          </Button>
        </FormActions>
      </FormColumn>
    </Page>
  );
}
