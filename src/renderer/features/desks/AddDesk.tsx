/** A new desk: its name, branch and kind; then the one-use credential, shown once. */
import type { CallOutput } from '@shared/contract';
import { deskKinds } from '@shared/contract/desks';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSession } from '../../app/appState';
import { BranchField } from '../../app/BranchField';
import { useCommand } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { useFormats } from '../../app/formats';
import {
  Button,
  ChoiceField,
  CopyButton,
  Details,
  FormActions,
  FormColumn,
  Heading,
  Inline,
  Notice,
  Page,
  Stack,
  TextField,
} from '../../ui';
import styles from './AddDesk.module.css';

type Kind = (typeof deskKinds)[number];

export function AddDesk() {
  const { t } = useTranslation('desks');
  const { branch } = useSession();
  const form = useCommandForm({
    command: 'desks.issueCredential',
    draft: 'desks.issueCredential',
    initial: { name: '', branch, kind: 'kiosk' },
    toArgument: ({ kind, ...rest }, key) => ({ ...rest, key, kind: kind as Kind }),
  });
  if (form.output) {
    return (
      <Page scroll>
        <Credential issued={form.output} name={form.values.name} />
      </Page>
    );
  }
  return (
    <Page scroll>
      <FormColumn label={t('add.title')} onSend={form.send}>
        <TextField
          {...form.field('name')}
          label={t('add.name')}
          hint={t('add.nameHint')}
          longest={40}
          autoFocus
        />
        <BranchField {...form.field('branch')} label={t('add.branch')} />
        <ChoiceField
          legend={t('add.kind')}
          name="kind"
          value={form.values.kind}
          onChange={(kind) => form.set('kind', kind)}
          choices={deskKinds.map((kind) => ({
            value: kind,
            label: t(`kinds.${kind}`),
            hint: t(kind === 'staff' ? 'add.staffHint' : 'add.kioskHint'),
          }))}
          error={form.errorAt('kind')}
        />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('add.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Page>
  );
}

type CredentialProps = { issued: CallOutput<'desks.issueCredential'>; name: string };

function Credential({ issued, name }: CredentialProps) {
  const { t } = useTranslation('desks');
  const { moment } = useFormats();
  const [, navigate] = useLocation();
  const { mutate: print } = useCommand('page.print');
  return (
    <div className={styles.credential}>
      <Stack gap={16}>
        <Heading>{t('credential.title')}</Heading>
        <Notice tone="warning" title={t('credential.once', { time: moment(issued.expiresAt) })}>
          {t('credential.how')}
        </Notice>
        <Details
          rows={[
            { label: t('columns.name'), value: name },
            { label: t('credential.deskId'), value: issued.deskId },
            {
              label: t('credential.title'),
              value: <code className={styles.code}>{issued.credential}</code>,
            },
          ]}
        />
        <div className={styles.screenOnly}>
          <Inline>
            <CopyButton text={issued.credential} kind="primary">
              {t('credential.copy')}
            </CopyButton>
            <Button icon="print" onClick={() => print({})}>
              {t('credential.print')}
            </Button>
            <Button onClick={() => navigate(`/desks/${issued.deskId}`)}>{t('credential.done')}</Button>
          </Inline>
        </div>
      </Stack>
    </div>
  );
}
