import { useActionRuns } from '@renderer/app/actions';
import { useAppState, useMay } from '@renderer/app/appState';
import { useJob } from '@renderer/app/calls';
import { JobOutcome } from '@renderer/app/SaveAs';
import { Button } from '@renderer/ui';
import { actions } from '@shared/actions';
import type { CallArgument } from '@shared/contract';
import { useTranslation } from 'react-i18next';

/**
 * Shows the printed statement in the system's own viewer. Where it may, the key that prints a page does that here: the
 * page itself holds only the rows that are seen.
 */
export function Print(statement: CallArgument<'statements.print'>) {
  const may = useMay();
  const state = useAppState();
  if (!may('statement.print') || state?.desk?.kind !== 'staff') return null;
  return <PrintButton {...statement} />;
}

function PrintButton(statement: CallArgument<'statements.print'>) {
  const { t } = useTranslation('statements');
  const job = useJob('statements.print');
  const print = () => {
    if (job.state !== 'running') void job.start(statement);
  };
  useActionRuns({ 'page.print': print });
  return (
    <>
      <Button
        icon="print"
        shortcut={actions['page.print'].shortcut}
        busy={job.state === 'running'}
        onClick={print}
      >
        {t('print.button')}
      </Button>
      <JobOutcome
        job={job}
        doing={t('print.doing')}
        done={() => t('print.done')}
        again={{ label: t('print.again'), run: print }}
      />
    </>
  );
}
