/** Many people from one file: checked line by line, then made, then their first passwords saved, once. */
import type { CallOutput } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useFormats } from '../../app/formats';
import { mintKey } from '../../app/idempotency';
import { Button, type Column, DataTable, Inline, Notice, Page, Progress, Stack } from '../../ui';

type Checked = CallOutput<'users.checkImport'>;
type Problem = Checked['problems'][number];

export function ImportUsers() {
  const { t } = useTranslation('people');
  const [key, setKey] = useState(mintKey);
  const check = useJob('users.checkImport');
  const choose = () => {
    const next = mintKey();
    setKey(next);
    void check.start({ key: next });
  };
  return (
    <Page scroll>
      <Stack gap={16}>
        <p>{t('import.lead')}</p>
        {check.state === 'running' ? (
          <Progress label={t('import.checking')} fraction={check.fraction} onCancel={check.cancel} />
        ) : (
          <Inline>
            <Button kind={check.state === 'done' ? 'plain' : 'primary'} onClick={choose}>
              {t('import.choose')}
            </Button>
          </Inline>
        )}
        {check.state === 'failed' && check.failure.code !== 'CANCELLED' && (
          <FailureNotice failure={check.failure} />
        )}
        {check.state === 'done' &&
          (check.output.bad > 0 ? (
            <Problems checked={check.output} />
          ) : (
            <Making key={key} importKey={key} checked={check.output} />
          ))}
      </Stack>
    </Page>
  );
}

function Problems({ checked }: { checked: Checked }) {
  const { t } = useTranslation('people');
  const { t: errors } = useTranslation('errors');
  const { count } = useFormats();
  const columns: readonly Column<Problem>[] = [
    { id: 'no', head: t('import.line'), width: 88, cell: (row) => row.no },
    { id: 'column', head: t('import.column'), width: 168, cell: (row) => t(`import.columns.${row.column}`) },
    { id: 'text', head: t('import.text'), width: '2fr', cell: (row) => row.text },
    { id: 'reason', head: t('import.reason'), width: '3fr', cell: (row) => errors(`fields.${row.code}`) },
  ];
  return (
    <>
      <Notice tone="danger" title={t('import.bad', { count: checked.bad, shown: count(checked.bad) })}>
        {t('import.badHint', { file: checked.file })}
      </Notice>
      <DataTable
        label={t('import.problems')}
        rows={checked.problems}
        columns={columns}
        rowKey={(row) => `${row.no} ${row.column} ${row.text}`}
        foot={t('import.problems')}
        memory="import"
      />
    </>
  );
}

function Making({ importKey, checked }: { importKey: string; checked: Checked }) {
  const { t } = useTranslation('people');
  const { count } = useFormats();
  const make = useJob('users.import');
  const save = useJob('users.saveFirstPasswords');
  const toMake = checked.people - checked.madeBefore;
  if (make.state === 'running') {
    return <Progress label={t('import.making')} fraction={make.fraction} onCancel={make.cancel} />;
  }
  if (make.state === 'done') {
    return (
      <>
        <Notice
          tone="success"
          title={t('import.made', { count: make.output.made, shown: count(make.output.made) })}
        >
          {t(save.state === 'done' ? 'import.saved' : 'import.saveHint')}
        </Notice>
        {save.state === 'failed' && save.failure.code !== 'CANCELLED' && (
          <FailureNotice failure={save.failure} />
        )}
        {save.state !== 'done' && (
          <Inline>
            <Button
              kind="primary"
              busy={save.state === 'running'}
              onClick={() => void save.start({ key: importKey })}
            >
              {t('import.save')}
            </Button>
          </Inline>
        )}
      </>
    );
  }
  return (
    <>
      <Notice tone="info" title={t('import.good', { file: checked.file })}>
        {t('import.goodHint', { count: toMake, shown: count(toMake) })}
      </Notice>
      {make.state === 'failed' && <FailureNotice failure={make.failure} />}
      <Inline>
        <Button kind="primary" onClick={() => void make.start({ key: importKey })}>
          {t(make.state === 'failed' ? 'import.goOn' : 'import.send')}
        </Button>
      </Inline>
    </>
  );
}
