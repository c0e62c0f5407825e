import { Button, FormActions, Notice } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import type { ResetProps } from './resetProps';

/** The password is another one; nobody is signed in by it. */
export function ResetDone({ size, onBack }: Pick<ResetProps, 'size' | 'onBack'>) {
  const { t } = useTranslation('reset');
  return (
    <>
      <Notice tone="success" title={t('done')}>
        {t('doneHint')}
      </Notice>
      <FormActions>
        <Button kind="primary" size={size} autoFocus onClick={onBack}>
          {t('signIn')}
        </Button>
      </FormActions>
    </>
  );
}
