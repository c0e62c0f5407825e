import { Button, FormActions, FormColumn, TextField } from '../ui';
import { FailureNotice } from './FailureNotice';
import type { useCommandForm } from './form';

type CommandOfReason = 'users.unlock' | 'users.resetPassword' | 'accounts.close' | 'accounts.reactivate';

type ReasonFormProps = {
  title: string;
  /** What will be done. */
  what: string;
  /** Of the reason, which is kept in the journal. */
  label: string;
  hint: string;
  /** What the button says that it does. */
  action: string;
  kind?: 'primary' | 'danger';
  form: Pick<
    ReturnType<typeof useCommandForm<CommandOfReason, 'reason'>>,
    'field' | 'failure' | 'send' | 'sending'
  >;
};

/** A command that needs a reason and nothing else. */
export const ReasonForm = ({ title, what, label, hint, action, kind = 'primary', form }: ReasonFormProps) => (
  <FormColumn label={title} onSend={form.send}>
    <p>{what}</p>
    <TextField {...form.field('reason')} label={label} hint={hint} longest={200} autoFocus />
    <FailureNotice failure={form.failure} />
    <FormActions>
      <Button kind={kind} type="submit" busy={form.sending}>
        {action}
      </Button>
    </FormActions>
  </FormColumn>
);
