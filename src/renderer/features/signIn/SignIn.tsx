import { useAppState } from '@renderer/app/appState';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useCommandForm } from '@renderer/app/form';
import { useFormats } from '@renderer/app/formats';
import { LanguageButton } from '@renderer/app/LanguageButton';
import { useLongStart } from '@renderer/app/longStart';
import { useSecretField } from '@renderer/app/secretField';
import { useIdle } from '@renderer/app/useIdle';
import {
  Button,
  Entrance,
  EntranceBank,
  FormActions,
  FormColumn,
  Heading,
  Inline,
  Muted,
  Notice,
  PasswordField,
  Stack,
  TextField,
} from '@renderer/ui';
import type { Failure } from '@shared/contract';
import { kioskIdleMs } from '@shared/kioskIdle';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ForgotPassword, RecoverySheet } from '../reset';
import type { SessionEnd } from './sessionEnd';

/** User ID and password, also while the bank is being opened; at a kiosk in large type. A refusal never says which of the two was wrong. */
export function SignIn({ ended = null }: { ended?: SessionEnd | null }) {
  const { t } = useTranslation('signIn');
  const { t: reset } = useTranslation('reset');
  const state = useAppState();
  const { day } = useFormats();
  const [, navigate] = useLocation();
  // Whoever signs in next begins at the first screen, wherever the one before had been.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this screen comes up
  useEffect(() => navigate('/', { replace: true }), []);
  const [visit, setVisit] = useState(0);
  const [way, setWay] = useState<'forgot' | 'sheet' | null>(null);
  const back = () => setWay(null);
  const endVisit = () => {
    setVisit((before) => before + 1);
    back();
  };
  const opening = state?.phase === 'starting';
  const kiosk = state?.desk?.kind === 'kiosk';
  const size = kiosk ? 'large' : 'normal';
  const lines = [state?.branch?.name, state?.desk?.name, state?.businessDate && day(state.businessDate)];
  return (
    <Entrance
      size={size}
      aside={
        <Stack gap={24}>
          <EntranceBank
            bankName={state?.bank?.name ?? ''}
            demo={state?.bank?.demo ?? false}
            lines={lines.filter((line) => line !== null && line !== undefined)}
          />
          <Inline>
            <LanguageButton size={size} />
          </Inline>
        </Stack>
      }
    >
      {way === null && (
        <Stack gap={4}>
          <Heading>{t(kiosk ? 'kioskTitle' : 'title')}</Heading>
          {kiosk && <Muted>{t('kioskLead')}</Muted>}
        </Stack>
      )}
      {kiosk && <EndOfVisit onEnd={endVisit} />}
      {way === null && (
        <>
          <SignInForm key={visit} size={size} kiosk={kiosk} opening={opening} ended={ended} />
          {!opening && (
            <Inline>
              <Button kind="quiet" size={size} onClick={() => setWay('forgot')}>
                {reset('forgotLink')}
              </Button>
              {!kiosk && (
                <Button kind="quiet" size={size} onClick={() => setWay('sheet')}>
                  {reset('sheetLink')}
                </Button>
              )}
            </Inline>
          )}
        </>
      )}
      {way === 'forgot' && <ForgotPassword key={visit} size={size} staff={!kiosk} onBack={back} />}
      {way === 'sheet' && <RecoverySheet size={size} onBack={back} />}
    </Entrance>
  );
}

/** Hears when a customer has left: nothing of what they typed is for the next one. */
function EndOfVisit({ onEnd }: { onEnd: () => void }) {
  useIdle(kioskIdleMs, onEnd);
  return null;
}

type SignInFormProps = {
  size: 'normal' | 'large';
  kiosk: boolean;
  /** The bank is still being opened: what is sent is answered when it is open. */
  opening: boolean;
  ended: SessionEnd | null;
};

function SignInForm({ size, kiosk, opening, ended }: SignInFormProps) {
  const { t } = useTranslation('signIn');
  const [asksCode, setAsksCode] = useState(false);
  const form = useCommandForm({
    command: 'auth.signIn',
    draft: null,
    initial: { userId: '', password: '', code: '' },
    toArgument: ({ userId, password: secret, code }) => ({
      userId: userId.replace(/\s/g, ''),
      password: secret,
      ...(asksCode && { code }),
    }),
    check: ({ userId, password: secret, code }) => ({
      ...(userId.trim() === '' && { userId: 'required' }),
      ...(secret === '' && { password: 'required' }),
      ...(asksCode && code === '' && { code: 'required' }),
    }),
  });
  const { failure } = form;
  if (failure?.code === 'SECOND_FACTOR_NEEDED' && !asksCode) setAsksCode(true);
  const secret = useSecretField(form, asksCode ? 'code' : 'password');
  const startAgain = () => {
    form.reset();
    setAsksCode(false);
  };
  const sending = opening ? 'opening' : 'sending';
  const isLong = useLongStart(opening);
  const untouched = form.values.userId === '' && form.values.password === '';
  if (asksCode) {
    return (
      <FormColumn label={t('title')} size={size} onSend={form.send}>
        <CodeNotice failure={failure} />
        <TextField
          {...form.field('code')}
          {...secret}
          label={t('code')}
          hint={t('codeHint')}
          longest={40}
          size={size}
          autoComplete="one-time-code"
          autoFocus
        />
        <FormActions>
          <Button kind="quiet" size={size} onClick={startAgain}>
            {t('startAgain')}
          </Button>
          <Button kind="primary" type="submit" size={size} busy={form.sending}>
            {t(form.sending ? 'sending' : 'button')}
          </Button>
        </FormActions>
      </FormColumn>
    );
  }
  return (
    <FormColumn label={t('title')} size={size} onSend={form.send}>
      {ended && untouched && !failure && <Notice tone="info" title={t(`ended.${ended}`)} />}
      {failure?.code === 'WRONG_DESK' ? (
        <Notice tone="danger" title={t(kiosk ? 'wrongDeskKiosk' : 'wrongDeskStaff')} />
      ) : (
        <FailureNotice failure={failure} />
      )}
      <TextField
        {...form.field('userId')}
        label={t('userId')}
        hint={t('userIdHint')}
        kind="digits"
        longest={20}
        size={size}
        autoComplete="username"
        autoFocus
      />
      <PasswordField
        {...form.field('password')}
        {...secret}
        label={t('password')}
        which="current"
        size={size}
      />
      <FormActions>
        <Button kind="primary" type="submit" size={size} busy={form.sending}>
          {t(form.sending ? sending : 'button')}
        </Button>
      </FormActions>
      {/* Below everything: no field moves under whoever is typing. */}
      {opening && <p role="status">{isLong && <Muted>{t('openingLong')}</Muted>}</p>}
    </FormColumn>
  );
}

/** Only who knew the password comes this far, so that it was the code may be said. */
function CodeNotice({ failure }: { failure: Failure | null }) {
  const { t } = useTranslation('signIn');
  if (failure?.code === 'SECOND_FACTOR_NEEDED') return null;
  if (failure?.code !== 'SIGN_IN_REFUSED') return <FailureNotice failure={failure} />;
  return (
    <Notice tone="danger" title={t('codeWrong')}>
      {t('codeWrongNext')}
    </Notice>
  );
}
