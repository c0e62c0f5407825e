import { useAppState, useSession } from '@renderer/app/appState';
import { useCommand } from '@renderer/app/calls';
import { Button, Entrance, EntranceBank, Heading, Muted, Stack } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { Enrol } from './Enrol';

/** All there is for who must have a second factor and has none yet; it stays until the recovery codes were kept. */
export function EnrolFirst({ onFinished }: { onFinished: () => void }) {
  const { t } = useTranslation('secondFactor');
  const state = useAppState();
  const { name } = useSession();
  const { mutate: signOut } = useCommand('auth.signOut');
  return (
    <Entrance
      aside={
        <EntranceBank bankName={state?.bank?.name ?? ''} demo={state?.bank?.demo ?? false} lines={[name]} />
      }
    >
      <Stack gap={4}>
        <Heading>{t('title')}</Heading>
        <Muted>{t('leadFirst')}</Muted>
      </Stack>
      <Enrol
        onFinished={onFinished}
        instead={
          <Button kind="quiet" onClick={() => signOut({})}>
            {t('signOut')}
          </Button>
        }
      />
    </Entrance>
  );
}
