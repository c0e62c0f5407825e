import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { Entrance, Steps } from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { Fragment, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BankStep } from './BankStep';
import { CreateStep } from './CreateStep';
import { DeskStep } from './DeskStep';
import { DoneScreen } from './DoneScreen';
import { JoinStep } from './JoinStep';
import { PersonStep } from './PersonStep';
import { PlaceStep } from './PlaceStep';
import { type NewBankStep, newBankSteps } from './plan';
import { RecoveryStep } from './RecoveryStep';
import styles from './SetupAssistant.module.css';
import { useAnswers } from './useAnswers';

export type SetupOptions = CallOutput<'setup.options'>;
type Made = CallOutput<'setup.createBank'>;

/** Where the assistant is: on the way to a new bank, or to joining one that a server holds. */
type Where = { way: 'create'; step: NewBankStep } | { way: 'join'; bankName: string | null };

/**
 * The first run: from a computer that belongs to no bank to one where people sign in. Nothing is made before
 * the last step, so leaving is always safe.
 */
export function SetupAssistant({ onFinished }: { onFinished: () => void }) {
  const options = useCall('setup.options', {});
  return (
    <QueryView query={options} shape="form">
      {(known) => <Assistant options={known} onFinished={onFinished} />}
    </QueryView>
  );
}

type AssistantProps = { options: SetupOptions; onFinished: () => void };

function Assistant({ options, onFinished }: AssistantProps) {
  const { t } = useTranslation('setup');
  const [where, setWhere] = useState<Where>({ way: 'create', step: 'place' });
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const form = useAnswers();

  const { setAll } = form;
  const hasDeskName = form.values.deskName !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a suggestion is made once
  useEffect(() => {
    if (!hasDeskName) setAll({ deskName: options.suggestedDeskName });
  }, []);

  if (made) {
    return (
      <Entrance aside={<Progress where={where} isDone />}>
        <DoneScreen made={made} bankName={form.values.bankName} onFinished={onFinished} />
      </Entrance>
    );
  }
  const go = (step: NewBankStep) => setWhere({ way: 'create', step });
  const step = where.way === 'create' ? where.step : 'place';
  const at = newBankSteps.indexOf(step);
  const given = {
    form,
    onNext: () => form.mayLeave(step) && go(newBankSteps[at + 1] ?? 'create'),
    onBack: () => go(newBankSteps[at - 1] ?? 'place'),
  };
  return (
    <Entrance aside={<Progress where={where} isDone={false} />}>
      <Fragment key={where.way === 'join' ? 'join' : step}>
        {where.way === 'join' ? (
          <JoinStep
            uri={form.values.uri}
            bankName={where.bankName ?? t('join.unnamed')}
            onBack={() => go('place')}
            onFinished={onFinished}
          />
        ) : (
          {
            place: (
              <PlaceStep
                {...given}
                options={options}
                onJoin={(bankName) => setWhere({ way: 'join', bankName })}
              />
            ),
            bank: <BankStep {...given} />,
            person: <PersonStep {...given} />,
            recovery: <RecoveryStep {...given} codes={codes} onCodes={setCodes} />,
            desk: <DeskStep {...given} />,
            create: <CreateStep {...given} onStep={go} onMade={setMade} />,
          }[step]
        )}
      </Fragment>
    </Entrance>
  );
}

function Progress({ where, isDone }: { where: Where; isDone: boolean }) {
  const { t } = useTranslation('setup');
  const joinSteps = [t('steps.place'), t('steps.join')];
  const labels = where.way === 'join' ? joinSteps : newBankSteps.map((step) => t(`steps.${step}`));
  const current = where.way === 'join' ? 1 : newBankSteps.indexOf(where.step);
  return (
    <div className={styles.progress}>
      <p className={styles.title}>{t('title')}</p>
      <Steps labels={labels} current={isDone ? labels.length : current} />
    </div>
  );
}
