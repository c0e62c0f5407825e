import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/appState';
import { Heading, Muted, Stack } from '../../ui';
import { SignInLines } from './SignInLines';

/** The newest sign-ins of the person who looks, so that they notice a stranger's. */
export function OwnSignIns() {
  const { t } = useTranslation('signIns');
  const { userId } = useSession();
  return (
    <section aria-label={t('mine')}>
      <Stack gap={8}>
        <Heading level={2}>{t('mine')}</Heading>
        <SignInLines userId={userId} />
        <Muted>{t('mineHint')}</Muted>
      </Stack>
    </section>
  );
}
