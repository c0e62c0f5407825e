/** The first password, shown once to the person who added the user, to be printed or written down. */
import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { oneTimePasswordDays } from '@shared/oneTimePassword';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAppState } from '../../app/appState';
import { useCommand } from '../../app/calls';
import { Button, DemoMark, Details, Heading, Inline, Notice, Stack } from '../../ui';
import styles from './PasswordSlip.module.css';

type PasswordSlipProps = { slip: CallOutput<'users.add'>; onAnother: () => void };

export function PasswordSlip({ slip, onAnother }: PasswordSlipProps) {
  const { t } = useTranslation('users');
  const [, navigate] = useLocation();
  const { mutate: print } = useCommand('page.print');
  return (
    <div className={styles.slip}>
      <Stack gap={16}>
        <Heading>{t('slip.added', { name: slip.name })}</Heading>
        <div className={styles.screenOnly}>
          <Notice tone="warning" title={t('slip.title')}>
            {t(slip.firstPassword ? 'slip.once' : 'slip.repeated')}
          </Notice>
        </div>
        <SlipPaper slip={slip} />
        <div className={styles.screenOnly}>
          <Inline>
            {slip.firstPassword && (
              <Button kind="primary" icon="print" onClick={() => print({})} autoFocus>
                {t('slip.print')}
              </Button>
            )}
            <Button onClick={() => navigate(`/users/${slip.userId}`)}>
              {t('slip.open', { name: slip.name })}
            </Button>
            <Button onClick={onAnother}>{t('slip.another')}</Button>
          </Inline>
        </div>
      </Stack>
    </div>
  );
}

/** What is handed over: who it is for, and the password. */
export function SlipPaper({ slip }: { slip: CallOutput<'users.add'> }) {
  const { t } = useTranslation('users');
  const bank = useAppState()?.bank;
  const rows = [
    { label: t('columns.name'), value: slip.name },
    { label: t('columns.userId'), value: slip.userId },
    { label: t('columns.role'), value: t(`roles.${slip.role}`) },
    ...(slip.account ? [{ label: t('slip.account'), value: groupAccount(slip.account) }] : []),
    ...(slip.firstPassword
      ? [{ label: t('slip.password'), value: <code className={styles.password}>{slip.firstPassword}</code> }]
      : []),
  ];
  return (
    <article className={styles.paper} aria-label={t('slip.title')}>
      <Inline>
        <strong>{bank?.name}</strong>
        {bank?.demo && <DemoMark />}
      </Inline>
      <Details rows={rows} />
      <p>{t('slip.next', { days: oneTimePasswordDays })}</p>
    </article>
  );
}
