import type { AppState } from '@renderer/app/appState';
import { useCommand } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useLongStart } from '@renderer/app/longStart';
import {
  Button,
  CopyButton,
  Details,
  Entrance,
  EntranceBank,
  Heading,
  Inline,
  Muted,
  Notice,
  StateView,
} from '@renderer/ui';
import type { troubleActions } from '@shared/contract/app';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelledFigures, troubleFigures } from './figures';
import { MigrateForm } from './MigrateForm';
import styles from './TroubleScreen.module.css';

type Trouble = NonNullable<AppState['trouble']>;
type TroubleAction = (typeof troubleActions)[number];

/** Before anyone can sign in: starting, or the one thing that stops it, with its way out. */
export function TroubleScreen({ state }: { state: AppState }) {
  const { bank, branch, desk, trouble, version } = state;
  const lines = [branch?.name, desk?.name, `Branchbook ${version}`];
  return (
    <Entrance
      aside={
        <EntranceBank
          bankName={bank?.name ?? 'Branchbook'}
          demo={bank?.demo ?? false}
          lines={lines.filter((line) => line !== undefined)}
        />
      }
    >
      {trouble ? <TroubleView trouble={trouble} /> : <Starting />}
    </Entrance>
  );
}

function Starting() {
  const { t } = useTranslation('trouble');
  return useLongStart(true) ? (
    <>
      <Heading>{t('starting')}</Heading>
      <Muted>{t('startingLong')}</Muted>
    </>
  ) : (
    <StateView state="loading" shape="figures" />
  );
}

/** A server that did not answer is tried again after this long, also where nobody is there to press. */
const tryAgainMs = 10_000;

type WaysOutProps = Pick<Trouble, 'kind' | 'actions'> & { onMigrate: () => void };

/** What can be done about it. Books on the bank's server are migrated when the Super Admin says so. */
function WaysOut({ kind, actions, onMigrate }: WaysOutProps) {
  const { t } = useTranslation('trouble');
  const { mutate, error, isPending, variables } = useCommand('app.resolveTrouble');
  // What opens nothing is answered at once, also while the bank is being opened, and does not end that notice.
  const { mutate: stepAside } = useCommand('app.resolveTrouble');
  const triesByItself = kind === 'serverUnreachable' && !isPending;
  useEffect(() => {
    if (!triesByItself) return;
    const timer = setTimeout(() => mutate({ action: 'retry' }), tryAgainMs);
    return () => clearTimeout(timer);
  }, [triesByItself, mutate]);
  const choose = (action: TroubleAction) => {
    if (action === 'migrate') onMigrate();
    else if (action === 'quit' || action === 'showFolder') stepAside({ action });
    else mutate({ action });
  };
  return (
    <>
      {error && <FailureNotice failure={error} />}
      {isPending && <Notice tone="info" title={t('working')} />}
      <Inline>
        {actions.map((action, index) => (
          <Button
            key={action}
            kind={index === 0 ? 'primary' : 'plain'}
            busy={isPending && variables.action === action}
            autoFocus={index === 0}
            onClick={() => choose(action)}
          >
            {t(`actions.${action}`)}
          </Button>
        ))}
      </Inline>
    </>
  );
}

function TroubleView({ trouble: { kind, details, actions } }: { trouble: Trouble }) {
  const { t } = useTranslation('trouble');
  const [isMigrating, setIsMigrating] = useState(false);
  const parts = ['what', 'safe', 'todo'] as const;
  const figures = labelledFigures(details);
  // In the place of what was read before: both do not fit a small screen.
  if (isMigrating) return <MigrateForm onBack={() => setIsMigrating(false)} />;
  return (
    <>
      <Heading>{t(`kinds.${kind}.title`)}</Heading>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{t(`kinds.${kind}.${part}`, troubleFigures(details))}</dd>
          </div>
        ))}
      </dl>
      <WaysOut kind={kind} actions={actions} onMigrate={() => setIsMigrating(true)} />
      {figures.length > 0 && (
        <details className={styles.details}>
          <summary>{t('details')}</summary>
          <Details rows={figures.map(({ name, value }) => ({ label: t(`figures.${name}`), value }))} />
          <CopyButton text={JSON.stringify({ kind, ...details })} size="compact" kind="quiet">
            {t('copyDetails')}
          </CopyButton>
        </details>
      )}
    </>
  );
}
