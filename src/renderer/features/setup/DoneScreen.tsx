import { useCommand } from '@renderer/app/calls';
import { Button, CopyButton, Heading, Inline, Muted, Stack } from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { roles } from '@shared/permissions';
import { useTranslation } from 'react-i18next';
import styles from './DoneScreen.module.css';

type Made = CallOutput<'setup.createBank'>;

type DoneScreenProps = { made: Made; bankName: string; onFinished: () => void };

/** The bank is there: with which user ID to sign in, and in a demo bank who else can. */
export function DoneScreen({ made, bankName, onFinished }: DoneScreenProps) {
  const { t } = useTranslation('setup');
  const { mutate: print } = useCommand('page.print');
  return (
    <>
      <Stack gap={4}>
        <Heading>{t('done.title', { bank: bankName })}</Heading>
        <Muted>{t('done.lead')}</Muted>
      </Stack>
      <div>
        <p className={styles.label}>{t('done.userId')}</p>
        <Inline gap={16}>
          <strong className={styles.userId}>{made.userId}</strong>
          <CopyButton text={made.userId} size="compact">
            {t('done.copy')}
          </CopyButton>
        </Inline>
      </div>
      {made.people.length > 0 && <DemoPeople people={made.people} />}
      <Inline>
        <Button kind="primary" onClick={onFinished} autoFocus>
          {t('done.signIn')}
        </Button>
        {made.people.length > 0 && (
          <Button icon="print" onClick={() => print({})}>
            {t('done.print')}
          </Button>
        )}
      </Inline>
    </>
  );
}

function DemoPeople({ people }: { people: Made['people'] }) {
  const { t } = useTranslation('setup');
  const { t: users } = useTranslation('users');
  const roleText = (role: string): string => {
    const known = roles.find((name) => name === role);
    return known ? users(`roles.${known}`) : role;
  };
  return (
    <section className={styles.people}>
      <Heading level={2}>{t('done.people')}</Heading>
      <Muted>{t('done.peopleHint')}</Muted>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('done.name')}</th>
            <th scope="col">{t('done.role')}</th>
            <th scope="col">{t('done.userIdColumn')}</th>
            <th scope="col">{t('done.firstPassword')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.userId}>
              <th scope="row">{person.name}</th>
              <td>{roleText(person.role)}</td>
              <td>{person.userId}</td>
              <td className={styles.secret}>{person.firstPassword}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
