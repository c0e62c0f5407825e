import type { JobState } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { troubleFigures } from '@renderer/features/trouble/figures';
import { Button, type FieldProps, Notice, PasswordField, Progress } from '@renderer/ui';
import type { CallOutput, Failure } from '@shared/contract';
import { troubles } from '@shared/contract/app';
import { serverProblems } from '@shared/contract/setup';
import { useTranslation } from 'react-i18next';

type Finding = CallOutput<'setup.testServer'>;

type ServerTestProps = {
  field: Omit<FieldProps, 'label' | 'hint'>;
  test: JobState<Finding> & { cancel: () => void };
  onTest: () => void;
};

/** The bank's server: its address, covered because a password is part of it, and what was found there. */
export function ServerTest({ field, test, onTest }: ServerTestProps) {
  const { t } = useTranslation('setup');
  return (
    <>
      <PasswordField {...field} label={t('place.uri')} hint={t('place.uriHint')} which="current" />
      <div>
        <Button busy={test.state === 'running'} onClick={onTest}>
          {t('place.test')}
        </Button>
      </div>
      {test.state === 'running' && (
        <Progress label={t('place.testing')} fraction={test.fraction} onCancel={test.cancel} />
      )}
      {test.state === 'done' && <Found finding={test.output} />}
      {test.state === 'failed' && test.failure.code !== 'CANCELLED' && <Refusal failure={test.failure} />}
    </>
  );
}

function Found({ finding: { version, holds, bankName } }: { finding: Finding }) {
  const { t } = useTranslation('setup');
  if (holds === 'nothing') return <Notice tone="success" title={t('place.nothingThere', { version })} />;
  return (
    <Notice
      tone="info"
      title={
        bankName === null
          ? t('place.bankThereUnnamed', { version })
          : t('place.bankThere', { version, bank: bankName })
      }
    />
  );
}

/** Why this server will not do, with the exact reason; what the server itself said stands below it. */
export function Refusal({ failure }: { failure: Failure }) {
  const { t } = useTranslation('setup');
  const { t: troubleTexts } = useTranslation('trouble');
  const details = failure.details ?? {};
  const problem = serverProblems.find((known) => known === details.problem);
  const trouble = troubles.find((known) => known === details.problem);
  const said = details.message ?? details.reason;
  if (problem) {
    return (
      <Notice tone="danger" title={t(`place.problems.${problem}`)}>
        {said}
      </Notice>
    );
  }
  // The database of this computer has its own troubles, told as they are at any other start.
  if (trouble) {
    return (
      <Notice tone="danger" title={troubleTexts(`kinds.${trouble}.title`)}>
        {troubleTexts(`kinds.${trouble}.what`, troubleFigures(details))}{' '}
        {troubleTexts(`kinds.${trouble}.todo`, troubleFigures(details))}
      </Notice>
    );
  }
  return <FailureNotice failure={failure} />;
}
