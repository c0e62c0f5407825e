import { useCommand, useJob } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { Button, ChoiceField, Details, Notice } from '@renderer/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ServerTest } from './ServerTest';
import type { SetupOptions } from './SetupAssistant';
import { StepFrame, type StepProps } from './StepFrame';

type PlaceStepProps = StepProps & {
  options: SetupOptions;
  /** The server holds a bank; this desk may join it. */
  onJoin: (bankName: string | null) => void;
};

/** Where the books live: here, or on a server that was tried and found fit. */
export function PlaceStep({ form, options, onNext, onJoin }: PlaceStepProps) {
  const { t } = useTranslation('setup');
  const { where, uri } = form.values;
  const test = useJob('setup.testServer');
  const [isMongodMissed, setIsMongodMissed] = useState(false);

  const tryServer = () => {
    if (test.state !== 'running' && form.mayLeave('place')) void test.start({ uri });
  };

  const goOn = () => {
    if (where === 'thisComputer') {
      if (options.mongod) onNext();
      else setIsMongodMissed(true);
      return;
    }
    if (test.state === 'done' && test.output.holds === 'bank') onJoin(test.output.bankName);
    else if (test.state === 'done') onNext();
    else tryServer();
  };
  const change = (changed: { where?: string; uri?: string }) => {
    setIsMongodMissed(false);
    test.reset();
    form.setAll(changed);
  };
  return (
    <StepFrame title={t('place.title')} lead={t('place.lead')} onNext={goOn}>
      <ChoiceField
        legend={t('place.legend')}
        name="where"
        value={where}
        onChange={(value) => change({ where: value })}
        choices={[
          { value: 'thisComputer', label: t('place.thisComputer'), hint: t('place.thisComputerHint') },
          { value: 'server', label: t('place.server'), hint: t('place.serverHint') },
        ]}
      />
      {where === 'thisComputer' ? (
        <ThisComputer options={options} onChosen={() => setIsMongodMissed(false)} />
      ) : (
        <ServerTest
          field={{ ...form.field('uri'), onChange: (text) => change({ uri: text }) }}
          test={test}
          onTest={tryServer}
        />
      )}
      {isMongodMissed && <Notice tone="warning" title={t('place.mongodRequired')} />}
    </StepFrame>
  );
}

/** What this computer offers, said plainly before anything is made. */
function ThisComputer({ options, onChosen }: { options: SetupOptions; onChosen: () => void }) {
  const { t } = useTranslation('setup');
  const queries = useQueryClient();
  const choose = useCommand('setup.chooseMongod');
  const { mongod } = options;
  const ask = () =>
    choose.mutate(
      {},
      {
        onSuccess: async () => {
          onChosen();
          await queries.invalidateQueries({ queryKey: ['setup.options'] });
        },
      },
    );
  return (
    <>
      <Details
        rows={[
          { label: t('place.folder'), value: options.dataFolder },
          {
            label: t('place.mongod'),
            value: mongod ? t('place.mongodFound', { version: mongod.version }) : t('place.mongodMissing'),
          },
          { label: t('place.keys'), value: t(`place.keyStore.${options.keyStore}`) },
        ]}
      />
      <div>
        <Button kind={mongod ? 'quiet' : 'plain'} size="compact" busy={choose.isPending} onClick={ask}>
          {t(mongod ? 'place.chooseOther' : 'place.choose')}
        </Button>
      </div>
      <FailureNotice failure={choose.error} />
    </>
  );
}
