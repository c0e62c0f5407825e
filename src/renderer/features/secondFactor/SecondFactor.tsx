import { useCall } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { QueryView } from '@renderer/app/QueryView';
import {
  Button,
  Details,
  Dialog,
  FormActions,
  FormColumn,
  Inline,
  Muted,
  Page,
  Stack,
  StatusMark,
} from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Enrol } from './Enrol';

/** One's own second factor: whether there is one, setting it up anew, turning it off. */
export function SecondFactor() {
  const { t } = useTranslation('secondFactor');
  const [isEnrolling, setIsEnrolling] = useState(false);
  const query = useCall('auth.secondFactor', {});
  const stop = () => setIsEnrolling(false);
  if (isEnrolling) {
    return (
      <Page scroll>
        <Enrol
          onFinished={stop}
          instead={
            <Button kind="quiet" onClick={stop}>
              {t('cancel')}
            </Button>
          }
        />
      </Page>
    );
  }
  return (
    <Page scroll>
      <QueryView query={query} shape="figures">
        {(state) => <Standing state={state} onEnrol={() => setIsEnrolling(true)} />}
      </QueryView>
    </Page>
  );
}

type StandingProps = { state: CallOutput<'auth.secondFactor'>; onEnrol: () => void };

function Standing({ state, onEnrol }: StandingProps) {
  const { t } = useTranslation('secondFactor');
  const [isTurningOff, setIsTurningOff] = useState(false);
  const { enrolled, recoveryCodesLeft, required } = state;
  const status = <StatusMark tone={enrolled ? 'good' : 'neutral'}>{t(enrolled ? 'on' : 'off')}</StatusMark>;
  const left = { label: t('left'), value: String(recoveryCodesLeft) };
  return (
    <Stack gap={16}>
      <Muted>{t('lead')}</Muted>
      <Details rows={[{ label: t('status'), value: status }, ...(enrolled ? [left] : [])]} />
      {required && <Muted>{t('required')}</Muted>}
      <Inline>
        <Button kind={enrolled ? 'plain' : 'primary'} onClick={onEnrol}>
          {t(enrolled ? 'renew' : 'setUp')}
        </Button>
        {enrolled && !required && <Button onClick={() => setIsTurningOff(true)}>{t('turnOff')}</Button>}
      </Inline>
      {isTurningOff && <TurnOff onClose={() => setIsTurningOff(false)} />}
    </Stack>
  );
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('secondFactor');
  const form = useCommandForm({
    command: 'auth.removeSecondFactor',
    draft: null,
    initial: {},
    toArgument: (_values, key) => ({ key }),
    onDone: onClose,
  });
  return (
    <Dialog opened title={t('turnOff')} onClose={onClose}>
      <FormColumn label={t('turnOff')} onSend={form.send}>
        <FailureNotice failure={form.failure} />
        <p>{t('turnOffText')}</p>
        <FormActions>
          <Button kind="danger" type="submit" busy={form.sending}>
            {t('turnOff')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
