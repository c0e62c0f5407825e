/** One status for many people, with one reason: the form, how far it is, and who was not changed and why. */
import type { CallOutput } from '@shared/contract';
import { mostAtOnce } from '@shared/contract/people';
import { type Status, statuses } from '@shared/permissions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useFormats } from '../../app/formats';
import { useFormValues } from '../../app/formValues';
import {
  Button,
  ChoiceField,
  Details,
  Dialog,
  FormActions,
  FormColumn,
  Notice,
  Progress,
  TextField,
} from '../../ui';
import type { UserRow } from './columns';

type ChangeStatusesProps = {
  users: readonly UserRow[];
  onClose: () => void;
  /** All of them were gone through. */
  onChanged: () => void;
};

const shortestReason = 3;

export function ChangeStatuses({ users, onClose, onChanged }: ChangeStatusesProps) {
  const { t } = useTranslation('people');
  const { t: words } = useTranslation('users');
  const { count } = useFormats();
  const queries = useQueryClient();
  const form = useFormValues(null, { status: 'Suspended', reason: '' });
  const [isShort, setIsShort] = useState(false);
  const job = useJob('users.changeStatuses');
  const status = form.values.status as Status;
  const reason = form.values.reason.trim();
  const title = t('statuses.title', { count: users.length, shown: count(users.length) });

  const send = async () => {
    setIsShort(reason.length < shortestReason);
    if (job.state === 'running' || reason.length < shortestReason || users.length > mostAtOnce) return;
    const userIds = users.map(({ userId }) => userId);
    const outcome = await job.start({ key: form.key, userIds, status, reason });
    await queries.invalidateQueries({
      predicate: ({ queryKey: [call] }) => String(call).startsWith('users.'),
    });
    if (outcome.ok) onChanged();
  };

  if (job.state === 'running') {
    return (
      <Dialog opened onClose={job.cancel} title={title}>
        <Progress label={t('statuses.changing')} fraction={job.fraction} onCancel={job.cancel} />
      </Dialog>
    );
  }
  if (job.state === 'done') {
    return (
      <Dialog
        opened
        onClose={onClose}
        title={title}
        actions={
          <Button kind="primary" onClick={onClose} autoFocus>
            {t('statuses.close')}
          </Button>
        }
      >
        <Changed outcome={job.output} status={words(`statuses.${status}`)} />
      </Dialog>
    );
  }
  const hasBegun = job.state === 'failed';
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={() => void send()}>
        {users.length > mostAtOnce && (
          <Notice tone="warning" title={t('statuses.tooMany', { most: count(mostAtOnce) })} />
        )}
        {job.state === 'failed' && job.failure.code !== 'CANCELLED' && (
          <FailureNotice failure={job.failure} />
        )}
        {hasBegun && <Notice tone="info" title={t('statuses.stopped')} />}
        <ChoiceField
          legend={words('status.choose')}
          name="status"
          value={status}
          onChange={(next) => form.setAll({ status: next })}
          choices={statuses.map((value) => ({
            value,
            label: words(`statuses.${value}`),
            hint: words(`status.hints.${value}`),
          }))}
          disabled={hasBegun}
        />
        <TextField
          name="reason"
          value={form.values.reason}
          onChange={(text) => form.setAll({ reason: text })}
          label={words('status.reason')}
          hint={words('status.reasonHint')}
          error={isShort ? t('statuses.reasonShort') : null}
          disabled={hasBegun}
          longest={200}
          autoFocus
        />
        <FormActions>
          <Button kind="primary" type="submit">
            {t(hasBegun ? 'statuses.goOn' : 'statuses.send', { status: words(`statuses.${status}`) })}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}

/** How many were changed, and each who was not, with why. */
function Changed({ outcome, status }: { outcome: CallOutput<'users.changeStatuses'>; status: string }) {
  const { t } = useTranslation('people');
  const { count } = useFormats();
  const { changed, refused } = outcome;
  return (
    <>
      <Notice
        tone={refused.length > 0 ? 'warning' : 'success'}
        title={t('statuses.done', { count: changed, shown: count(changed), status })}
      >
        {refused.length > 0 && t('statuses.refused', { count: refused.length, shown: count(refused.length) })}
      </Notice>
      {refused.length > 0 && (
        <Details
          rows={refused.map(({ userId, name, why }) => ({
            label: `${name}, ${userId}`,
            value: t(`statuses.why.${why}`),
          }))}
        />
      )}
    </>
  );
}
