import { type Duty, duties, holdsAccount, holdsDuties, type Role, roles } from '@shared/permissions';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/appState';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, ChoiceField, Dialog, FormActions, FormColumn, SwitchField, TextField } from '../../ui';
import type { User } from './UserPanel';
import { useChanged } from './useChanged';

/** In a form every field is a text. */
const dutiesIn = (text: string): Duty[] => duties.filter((duty) => text.split(' ').includes(duty));

/** Another role or other duties for somebody of the staff, with the reason that the journal keeps. */
export function ChangeRole({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: names } = useTranslation('users');
  const may = useMay();
  const title = t('role.title', { name: `${user.firstName} ${user.lastName}` });
  const open = [...roles].reverse().filter((role) => !holdsAccount(role) && may(`user.add.${role}`, user));
  const form = useCommandForm({
    command: 'users.changeRole',
    draft: null,
    initial: { role: user.role as string, duties: user.duties.join(' '), reason: '' },
    toArgument: ({ role, duties: held, reason }, key) => ({
      key,
      userId: user.userId,
      version: user.version,
      role: role as Role,
      duties: holdsDuties(role as Role) ? dutiesIn(held) : [],
      reason,
    }),
    onDone: useChanged(onClose),
  });
  const held = dutiesIn(form.values.duties);
  const hold = (duty: Duty, holds: boolean) =>
    form.set('duties', duties.filter((each) => (each === duty ? holds : held.includes(each))).join(' '));
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <FailureNotice failure={form.failure} />
        <ChoiceField
          inline
          legend={names('add.role')}
          name="role"
          value={form.values.role}
          onChange={(role) => form.set('role', role)}
          choices={open.map((role) => ({ value: role, label: names(`roles.${role}`) }))}
          error={form.errorAt('role')}
        />
        {holdsDuties(form.values.role as Role) &&
          duties.map((duty) => (
            <SwitchField
              key={duty}
              label={names(`duties.${duty}`)}
              hint={t(`role.duties.${duty}`)}
              checked={held.includes(duty)}
              onChange={(holds) => hold(duty, holds)}
            />
          ))}
        <TextField
          {...form.field('reason')}
          label={names('status.reason')}
          hint={names('status.reasonHint')}
          longest={200}
        />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('role.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
