/** From a new secret to the recovery codes: the picture for the app, a first code off it, and what is kept on paper. */
import { useCommand } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import {
  Button,
  FormActions,
  FormColumn,
  Inline,
  Muted,
  Notice,
  Stack,
  StateView,
  TextField,
} from '@renderer/ui';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Enrol.module.css';
import { QrPicture } from './QrPicture';

type EnrolProps = {
  onFinished: () => void;
  /** Another way on, beside the button that sends. */
  instead: ReactNode;
  size?: 'normal' | 'large';
};

export function Enrol({ onFinished, instead, size = 'normal' }: EnrolProps) {
  const { t } = useTranslation('secondFactor');
  const { mutate: begin, data: begun, error, isPending } = useCommand('auth.beginSecondFactor');
  const form = useCommandForm({
    command: 'auth.confirmSecondFactor',
    draft: null,
    initial: { code: '' },
    toArgument: ({ code }, key) => ({ key, code }),
  });
  useEffect(() => begin({}), [begin]);
  if (form.output) return <RecoveryCodes codes={form.output.recoveryCodes} onFinished={onFinished} />;
  if (error) {
    return (
      <FailureNotice
        failure={error}
        actions={
          <>
            {instead}
            <Button busy={isPending} onClick={() => begin({})}>
              {t('again')}
            </Button>
          </>
        }
      />
    );
  }
  if (!begun) return <StateView state="loading" shape="figures" />;
  return (
    <FormColumn label={t('title')} size={size} onSend={form.send}>
      {form.failure && !form.failure.fields && <FailureNotice failure={form.failure} />}
      <p>{t('scan')}</p>
      <QrPicture text={begun.uri} label={t('picture')} />
      <div>
        <Muted>{t('byHand')}</Muted>
        <code className={styles.secret}>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </div>
      <TextField
        {...form.field('code')}
        error={form.failure?.fields?.code ? t('codeWrong') : form.errorAt('code')}
        label={t('code')}
        hint={t('codeHint')}
        kind="digits"
        longest={8}
        size={size}
        autoComplete="one-time-code"
        autoFocus
      />
      <FormActions>
        {instead}
        <Button kind="primary" type="submit" size={size} busy={form.sending}>
          {t(form.sending ? 'checking' : 'confirm')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

/** Shown once. Whoever loses the phone signs in with one of them, and each opens once. */
function RecoveryCodes({ codes, onFinished }: { codes: readonly string[]; onFinished: () => void }) {
  const { t } = useTranslation('secondFactor');
  const { mutate: print } = useCommand('page.print');
  return (
    <Stack gap={16}>
      <div className={styles.screenOnly}>
        <Notice tone="warning" title={t('codes.title')}>
          {t('codes.once')}
        </Notice>
      </div>
      <ol className={styles.codes} aria-label={t('codes.label')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.screenOnly}>
        <Inline>
          <Button icon="print" onClick={() => print({})}>
            {t('codes.print')}
          </Button>
          <Button kind="primary" onClick={onFinished} autoFocus>
            {t('codes.kept')}
          </Button>
        </Inline>
      </div>
    </Stack>
  );
}
